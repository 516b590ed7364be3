/* eslint-disable */
import * as types from './graphql.js';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query Choices {\n    pipelines(first: 1) {\n      nodes {\n        id\n        name\n      }\n    }\n    connections {\n      id\n      platform\n      displayName\n    }\n  }\n": typeof types.ChoicesDocument,
    "\n  mutation Create($input: RunCreateInput!) {\n    runCreate(input: $input) {\n      run {\n        id\n      }\n      userErrors {\n        field\n        message\n      }\n    }\n  }\n": typeof types.CreateDocument,
    "\n  subscription Follow($id: ID!) {\n    runProgress(id: $id) {\n      id\n      state\n      progress {\n        percent\n      }\n      error {\n        message\n      }\n      publications {\n        platform\n        state\n        url\n        error {\n          message\n        }\n      }\n    }\n  }\n": typeof types.FollowDocument,
    "\n  mutation Approve($input: RunApproveInput!) {\n    runApprove(input: $input) {\n      run {\n        id\n      }\n      userErrors {\n        field\n        message\n      }\n    }\n  }\n": typeof types.ApproveDocument,
    "\n  mutation Publish($input: PublicationCreateInput!) {\n    publicationCreate(input: $input) {\n      publication {\n        id\n      }\n      userErrors {\n        field\n        message\n      }\n    }\n  }\n": typeof types.PublishDocument,
};
const documents: Documents = {
    "\n  query Choices {\n    pipelines(first: 1) {\n      nodes {\n        id\n        name\n      }\n    }\n    connections {\n      id\n      platform\n      displayName\n    }\n  }\n": types.ChoicesDocument,
    "\n  mutation Create($input: RunCreateInput!) {\n    runCreate(input: $input) {\n      run {\n        id\n      }\n      userErrors {\n        field\n        message\n      }\n    }\n  }\n": types.CreateDocument,
    "\n  subscription Follow($id: ID!) {\n    runProgress(id: $id) {\n      id\n      state\n      progress {\n        percent\n      }\n      error {\n        message\n      }\n      publications {\n        platform\n        state\n        url\n        error {\n          message\n        }\n      }\n    }\n  }\n": types.FollowDocument,
    "\n  mutation Approve($input: RunApproveInput!) {\n    runApprove(input: $input) {\n      run {\n        id\n      }\n      userErrors {\n        field\n        message\n      }\n    }\n  }\n": types.ApproveDocument,
    "\n  mutation Publish($input: PublicationCreateInput!) {\n    publicationCreate(input: $input) {\n      publication {\n        id\n      }\n      userErrors {\n        field\n        message\n      }\n    }\n  }\n": types.PublishDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Choices {\n    pipelines(first: 1) {\n      nodes {\n        id\n        name\n      }\n    }\n    connections {\n      id\n      platform\n      displayName\n    }\n  }\n"): typeof import('./graphql.js').ChoicesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Create($input: RunCreateInput!) {\n    runCreate(input: $input) {\n      run {\n        id\n      }\n      userErrors {\n        field\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.js').CreateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription Follow($id: ID!) {\n    runProgress(id: $id) {\n      id\n      state\n      progress {\n        percent\n      }\n      error {\n        message\n      }\n      publications {\n        platform\n        state\n        url\n        error {\n          message\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.js').FollowDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Approve($input: RunApproveInput!) {\n    runApprove(input: $input) {\n      run {\n        id\n      }\n      userErrors {\n        field\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.js').ApproveDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Publish($input: PublicationCreateInput!) {\n    publicationCreate(input: $input) {\n      publication {\n        id\n      }\n      userErrors {\n        field\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.js').PublishDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
