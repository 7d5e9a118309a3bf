import { assertType, expectTypeOf, test } from 'vitest';
import type {
  AttackType,
  Autoscaling,
  Call,
  CloudNexus,
  Delivery,
  DeliveryDetail,
  Event,
  EventResource,
  KubernetesNode,
  OAuthTokenResponse,
  Page,
  Pages,
  RequestOptions,
  Role,
  Server,
  ServerCreate,
  ServerCreatedEvent,
  ServerStatus,
  ServersListQuery,
  Tags,
  UnknownEvent,
  Webhook,
} from '../src/index.ts';

declare const cn: CloudNexus;
declare const id: string;
declare const server: Server;
declare const delivery: Delivery;
declare const event: Event;
declare const read: EventResource;

test('the example of the reference compiles unchanged', async () => {
  const { region, plan, image } = server;

  const deployed = await cn.servers.create({ region, plan, image, count: 2 });
  console.log(`Deployed: ${deployed.id}`);
  expectTypeOf(deployed).toEqualTypeOf<Server>();
});

test('a resource is flat', () => {
  expectTypeOf<Server['id']>().toBeString();
  expectTypeOf<Server['type']>().toEqualTypeOf<'servers'>();
  expectTypeOf<Server['name']>().toBeString();
  expectTypeOf<Server['ip']>().toEqualTypeOf<string | null>();
  expectTypeOf<Server['tags']>().toEqualTypeOf<Tags>();
  expectTypeOf<Server>().not.toHaveProperty('attributes');
  expectTypeOf<Server>().not.toHaveProperty('relationships');
});

test('siblings are servers, of which those that are not included have no more than an id', () => {
  expectTypeOf(server.siblings).toBeArray();
  const [sibling] = server.siblings;
  expectTypeOf(sibling?.id).toEqualTypeOf<string | undefined>();
  expectTypeOf(sibling?.type).toEqualTypeOf<'servers' | undefined>();
  expectTypeOf(sibling?.name).toEqualTypeOf<string | undefined>();
  if (sibling?.name !== undefined) assertType<Server>(sibling);
});

test('a relationship to one is an object', () => {
  expectTypeOf<Delivery['webhook']['id']>().toBeString();
  expectTypeOf<Delivery['webhook']['url']>().toEqualTypeOf<string | undefined>();
  expectTypeOf<KubernetesNode['cluster']['type']>().toEqualTypeOf<'kubernetes-clusters'>();
  if (delivery.event.event === 'server.created') expectTypeOf(delivery.event.data.ip).toBeString();
});

test('an open enumeration takes a value nobody knows yet, and still lists the known ones', () => {
  assertType<ServerStatus>('hibernating');
  assertType<AttackType>('DNS_FLOOD');
  assertType<Role>(null);
  expectTypeOf<ServerStatus>().not.toEqualTypeOf<string>();
  expectTypeOf<'running'>().toExtend<ServerStatus>();
});

test('what happened tells what the data is', () => {
  if (event.event === 'server.created') assertType<ServerCreatedEvent>(event);
  switch (event.event) {
    case 'server.created':
      return expectTypeOf(event.data.ip).toBeString();
    case 'server.scaled':
      return expectTypeOf(event.data.to_plan).toBeString();
    case 'billing.invoice.finalized':
      return expectTypeOf(event.data.amount_due).toBeNumber();
    case 'security.threat.detected':
      return expectTypeOf(event.data.attack_type).toEqualTypeOf<AttackType>();
    case 'cluster.node.joined':
      return expectTypeOf(event.data.node_id).toBeString();
    default:
      assertType<string>(event.event);
      return expectTypeOf(event).toEqualTypeOf<UnknownEvent>();
  }
});

test('an event of a type to come has data that must be looked at', () => {
  // @ts-expect-error of which event?
  void event.data.ip;
  expectTypeOf<UnknownEvent['data']['ip']>().toBeUnknown();
  const type: string = event.event;
  assertType<boolean>(type === 'server.paused');
  if (event.event === 'server.created') {
    // @ts-expect-error a server that was created was not scaled
    void event.data.to_plan;
  }
});

test('an event that was read is what a webhook received, and a resource', () => {
  expectTypeOf<EventResource>().toExtend<Event>();
  expectTypeOf(cn.events.list()).toEqualTypeOf<Pages<EventResource>>();
  expectTypeOf(read.type).toEqualTypeOf<'events'>();
  if (read.event === 'security.threat.detected') expectTypeOf(read.data.packets_blocked).toBeNumber();
});

test('a body is flat: a JSON:API envelope is refused', () => {
  const attributes = { region: 'us-east-1', plan: 'starter', image: 'debian-12' };
  void cn.servers.create(attributes);
  // @ts-expect-error an envelope
  void cn.servers.create({ data: { type: 'servers', attributes } });
  const envelope = { data: { type: 'servers', id, attributes: { name: 'web' } } };
  // @ts-expect-error an envelope in a variable, for a body whose fields are all optional
  void cn.servers.patch(id, envelope);
  expectTypeOf(cn.servers.create).parameter(0).toEqualTypeOf<ServerCreate>();
});

test('a body has what is required and nothing unknown', () => {
  // @ts-expect-error no image
  void cn.servers.create({ region: 'us-east-1', plan: 'starter' });
  // @ts-expect-error no body
  void cn.servers.create();
  // @ts-expect-error no such field
  void cn.servers.create({ region: 'us-east-1', plan: 'starter', image: 'debian-12', cuont: 2 });
  // @ts-expect-error closed where it is sent
  void cn.webhooks.create({ url: 'https://example.com', events: ['server.paused'] });
  // @ts-expect-error either a role or scopes
  void cn.apiKeys.create({ name: 'deploy' });
  void cn.apiKeys.create({ name: 'deploy', role: 'operator' });
  void cn.webhooks.rotateSecret(id);
  void cn.webhooks.rotateSecret(id, { grace_period: 0 });
  expectTypeOf<ServerCreate['count']>().toEqualTypeOf<number | undefined>();
});

test('null takes autoscaling away', () => {
  void cn.servers.patch(id, { autoscaling: null });
  void cn.servers.update(id, { name: 'web', plan: 'starter', tags: {}, autoscaling: null });
  // @ts-expect-error a name stays
  void cn.servers.patch(id, { name: null });
  expectTypeOf<Server['autoscaling']>().toEqualTypeOf<Autoscaling>();
  expectTypeOf<null>().toExtend<Autoscaling>();
});

test('ifMatch and idempotencyKey are options where the operation takes them', () => {
  void cn.servers.patch(id, { name: 'web' }, { ifMatch: '"3"' });
  void cn.servers.delete(id, { ifMatch: '"3"' });
  void cn.webhooks.update(id, { url: '', events: [], description: null, status: 'active' }, { ifMatch: '"3"' });
  // @ts-expect-error reading changes nothing
  void cn.servers.get(id, {}, { ifMatch: '"3"' });
  // @ts-expect-error an API key has no ETag
  void cn.apiKeys.delete(id, { ifMatch: '"3"' });
  void cn.events.ticket({ idempotencyKey: 'mine' });
  // @ts-expect-error the same update twice is one update
  void cn.servers.patch(id, { name: 'web' }, { idempotencyKey: 'mine' });
  expectTypeOf(cn.servers.get).parameter(2).toEqualTypeOf<RequestOptions | undefined>();
});

test('a query is typed from the contract', () => {
  void cn.servers.list({ filter: { region: 'us-east-1', status: 'running' }, sort: '-created_at', page: { size: 50 } });
  void cn.deliveries.list(id, { include: ['webhook', 'event'], fields: { deliveries: 'status' } });
  // @ts-expect-error no such filter
  void cn.servers.list({ filter: { colour: 'red' } });
  // @ts-expect-error not an order there is
  void cn.servers.list({ sort: 'colour' });
  // @ts-expect-error not a relationship
  void cn.servers.get(id, { include: ['webhook'] });
  // @ts-expect-error whose deliveries?
  void cn.deliveries.list({ filter: { status: 'retrying' } });
  expectTypeOf(cn.servers.list).parameter(0).toEqualTypeOf<ServersListQuery | undefined>();
});

test('a list is a page when awaited, and everything when looped over', async () => {
  expectTypeOf(cn.servers.list()).toEqualTypeOf<Pages<Server>>();
  const page = await cn.servers.list();
  expectTypeOf(page).toEqualTypeOf<Page<Server>>();
  expectTypeOf(page.data).toEqualTypeOf<Server[]>();
  expectTypeOf(await page.next()).toEqualTypeOf<Page<Server> | null>();
  for await (const each of cn.servers.list()) expectTypeOf(each).toEqualTypeOf<Server>();
  expectTypeOf(await cn.servers.list().toArray({ limit: 10 })).toEqualTypeOf<Server[]>();
  // @ts-expect-error a limit is needed
  await cn.servers.list().toArray();
});

test('a call is a promise of its result, and tells what is around it', async () => {
  expectTypeOf(cn.servers.get(id)).toEqualTypeOf<Call<Server>>();
  const { data, requestId, attempts, response } = await cn.servers.get(id).withResponse();
  expectTypeOf(data).toEqualTypeOf<Server>();
  expectTypeOf(requestId).toEqualTypeOf<string | undefined>();
  expectTypeOf(attempts).toBeNumber();
  expectTypeOf(response).toEqualTypeOf<Response>();
});

test('what is shown once is there where it is shown', async () => {
  expectTypeOf((await cn.webhooks.create({ url: '', events: ['server.created'] })).secret).toBeString();
  expectTypeOf((await cn.webhooks.rotateSecret(id)).secret).toBeString();
  expectTypeOf((await cn.apiKeys.create({ name: 'deploy', role: 'viewer' })).key).toBeString();
  expectTypeOf<Webhook>().not.toHaveProperty('secret');
  expectTypeOf(cn.webhooks.get(id)).toEqualTypeOf<Call<Webhook>>();
});

test('a delivery by itself has its attempts', () => {
  expectTypeOf(cn.deliveries.get(id)).toEqualTypeOf<Call<DeliveryDetail>>();
  expectTypeOf<DeliveryDetail['attempts'][number]['number']>().toBeNumber();
  expectTypeOf<Delivery>().not.toHaveProperty('attempts');
});

test('OAuth answers with what the RFCs say, and authorize with an address', () => {
  const token = cn.oauth.token({ grant_type: 'client_credentials', client_id: 'c', client_secret: 's' });
  expectTypeOf(token).toExtend<Promise<OAuthTokenResponse>>();
  // @ts-expect-error not a grant there is
  void cn.oauth.token({ grant_type: 'password', username: 'me' });
  expectTypeOf(cn.oauth.revoke({ token: 't' })).resolves.toBeVoid();
  expectTypeOf(cn.oauth.authorize).returns.toEqualTypeOf<URL>();
  // @ts-expect-error PKCE is demanded
  void cn.oauth.authorize({ response_type: 'code', client_id: 'c', redirect_uri: 'https://app.example.com' });
});
