import type { Example } from '../../ui/code-example';

const query = '{ viewer { email } runs(first: 3) { nodes { title state } } }';

/** A first call of the API that works as it stands once `TOKEN` is replaced. */
export const apiExamples = (endpoint: string): [Example, ...Example[]] => [
  {
    name: 'curl',
    code: `TOKEN='paste your token'
curl -s '${endpoint}' \\
  -H "Authorization: Bearer $TOKEN" \\
  -H 'Content-Type: application/json' \\
  -d '{"query":"${query}"}'`,
  },
  {
    name: 'TypeScript',
    code: `const answer = await fetch('${endpoint}', {
  method: 'POST',
  headers: {
    Authorization: \`Bearer \${process.env.TOKEN}\`,
    'Content-Type': 'application/json',
  },
  body: JSON.stringify({ query: '${query}' }),
});
const { data, errors } = await answer.json();
if (errors) throw new Error(errors[0].message);
console.log(data.runs.nodes);`,
  },
];

/** What clients of the Model Context Protocol read. */
export const assistantExample = (endpoint: string): [Example] => [
  {
    name: 'mcpServers',
    code: JSON.stringify(
      {
        mcpServers: {
          'video-publisher': {
            type: 'http',
            url: endpoint,
            headers: { Authorization: 'Bearer TOKEN' },
          },
        },
      },
      null,
      2,
    ),
  },
];
