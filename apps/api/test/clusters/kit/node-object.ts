// Nodes as Kubernetes shows them.

export interface NodeGiven {
  readonly uid?: string;
  readonly ready?: boolean;
  /** Null where it has reported none yet. */
  readonly ip?: string | null;
  readonly roles?: readonly string[];
  readonly taints?: readonly string[];
  readonly region?: string;
  readonly kubelet?: string;
  /** When its kubelet was last heard of: what changes all the time, and matters to nobody here. */
  readonly heartbeat?: string;
}

export interface NodeObject {
  readonly metadata: { readonly name: string; readonly uid: string; readonly resourceVersion?: string };
}

export function nodeObject(name: string, given: NodeGiven & { readonly uid: string }): NodeObject {
  const { uid, ready = true, ip = '10.244.2.11', roles = [], taints = [], region, kubelet = 'v1.31.4' } = given;
  const labels = {
    'kubernetes.io/hostname': name,
    ...Object.fromEntries(roles.map((role) => [`node-role.kubernetes.io/${role}`, ''])),
    ...(region === undefined ? {} : { 'topology.kubernetes.io/region': region }),
  };
  const node = {
    kind: 'Node',
    apiVersion: 'v1',
    metadata: { name, uid, creationTimestamp: '2025-01-15T15:10:00Z', labels },
    spec: { taints: taints.map((key) => ({ key, effect: 'NoSchedule' })) },
    status: {
      conditions: [
        { type: 'MemoryPressure', status: 'False', lastHeartbeatTime: given.heartbeat ?? '2025-01-15T15:10:00Z' },
        {
          type: 'Ready',
          status: ready ? 'True' : 'False',
          lastHeartbeatTime: given.heartbeat ?? '2025-01-15T15:10:00Z',
        },
      ],
      addresses: [{ type: 'Hostname', address: name }, ...(ip === null ? [] : [{ type: 'InternalIP', address: ip }])],
      nodeInfo: { kubeletVersion: kubelet, osImage: 'Debian GNU/Linux 12' },
    },
  };
  return node;
}
