import { readFileSync } from 'node:fs';
import { buildSchema, execute, Kind, type GraphQLFieldResolver } from 'graphql';
import { Client, CombinedError, type Exchange, type Operation, type OperationResult } from 'urql';
import { filter, fromPromise, makeSubject, merge, mergeMap, pipe, takeUntil } from 'wonka';
import { createCache } from '../api/cache';
import { resumeExchange } from '../api/resume';
import { FakeLink } from './fake-link';

const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));

/** Answers by root field: a value, or what a function makes of the arguments. */
export type Answers = Record<string, unknown>;

/** An API that knows the real schema: an answer that lacks a field, or a field nobody answers, fails the test. */
export class FakeApi {
  readonly unanswered: string[] = [];
  readonly asked: { field: string; args: Record<string, unknown> }[] = [];
  private readonly events = makeSubject<Answers>();

  constructor(private readonly answers: Answers) {}

  /** Changes what is answered from now on. */
  answer(answers: Answers): void {
    Object.assign(this.answers, answers);
  }

  /** Sends an event to whoever is subscribed. */
  emit(field: string, value: unknown): void {
    this.events.next({ [field]: value });
  }

  /** The arguments of each time a root field was asked for. */
  argumentsOf(field: string): Record<string, unknown>[] {
    return this.asked.filter((each) => each.field === field).map(({ args }) => args);
  }

  /** A client with the real cache that ends here. */
  client(link = new FakeLink()): Client {
    return new Client({
      url: 'http://api.test',
      preferGetMethod: false,
      exchanges: [resumeExchange(link, 0), createCache(), this.exchange],
    });
  }

  private readonly exchange: Exchange = () => (operations) => {
    const until = (key: number) =>
      pipe(
        operations,
        filter((each) => each.kind === 'teardown' && each.key === key),
      );
    const asked = pipe(
      operations,
      filter(({ kind }) => kind === 'query' || kind === 'mutation'),
      mergeMap((operation) =>
        pipe(fromPromise(this.run(operation, this.answers)), takeUntil(until(operation.key))),
      ),
    );
    const followed = pipe(
      operations,
      filter(({ kind }) => kind === 'subscription'),
      mergeMap((operation) =>
        pipe(
          this.events.source,
          filter((event) => Object.keys(event).some((field) => subscribes(operation, field))),
          mergeMap((event) => fromPromise(this.run(operation, event))),
          takeUntil(until(operation.key)),
        ),
      ),
    );
    return merge([asked, followed]);
  };

  private async run(operation: Operation, answers: Answers): Promise<OperationResult> {
    const { data, errors } = await execute({
      schema,
      document: operation.query,
      variableValues: operation.variables as Record<string, unknown>,
      rootValue: answers,
      fieldResolver: this.resolve,
    });
    const failed = errors ? { error: new CombinedError({ graphQLErrors: [...errors] }) } : {};
    return { operation, data, ...failed, stale: false, hasNext: false };
  }

  private readonly resolve: GraphQLFieldResolver<Answers, unknown> = (
    source,
    args,
    _context,
    info,
  ) => {
    const value = source[info.fieldName];
    if (info.path.prev === undefined)
      this.note(info.fieldName, value, args as Record<string, unknown>);
    return typeof value === 'function' ? (value as (args: unknown) => unknown)(args) : value;
  };

  private note(field: string, value: unknown, args: Record<string, unknown>): void {
    this.asked.push({ field, args });
    if (value !== undefined) return;
    this.unanswered.push(field);
    throw new Error(`No answer for ${field}`);
  }
}

function subscribes({ query }: Operation, field: string): boolean {
  return query.definitions.some(
    (definition) =>
      definition.kind === Kind.OPERATION_DEFINITION &&
      definition.selectionSet.selections.some(
        (selection) => selection.kind === Kind.FIELD && selection.name.value === field,
      ),
  );
}
