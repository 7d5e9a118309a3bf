// The workflows of the contract, and which of them the mock can answer.

export interface Workflow {
  /** The file's name without its endings: `scale`. */
  name: string;
  /** Why the mock cannot answer it to its end, and the first check that therefore fails. Left out where it can. */
  waits?: { because: string; at: string; check: string };
}

// The mock answers a request with one example, whatever was asked of it before. So it can't show that something changed.
export const workflows: Workflow[] = [
  {
    name: 'application-token',
    waits: {
      because: 'the mock grants the scopes of its example, not those that were asked for',
      at: 'get-token',
      check: "$response.body#/scope == 'servers:read'",
    },
  },
  { name: 'page-through-servers' }, // one page on the mock, after which it ends
  {
    name: 'provision-and-terminate',
    waits: {
      because: 'on the mock, a server runs for ever',
      at: 'wait-until-terminated',
      check: "$response.body#/data/attributes/status == 'terminated'",
    },
  },
  { name: 'rotate-a-secret' },
  {
    name: 'scale',
    waits: {
      because: 'on the mock, a server stays on its plan',
      at: 'wait-until-running',
      check: '$response.body#/data/attributes/plan == $inputs.plan',
    },
  },
  { name: 'subscribe-and-receive' },
];
