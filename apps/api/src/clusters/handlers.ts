import type { Handlers } from '../http/call.ts';
import { notFound } from '../http/errors.ts';
import { pageAnswer, resourceDocument } from '../jsonapi/document.ts';
import { pageRequest } from '../jsonapi/page-request.ts';
import type { Queries } from '../store/store.ts';
import { findCluster } from './find.ts';
import { listClusters, listNodes } from './list.ts';

type ClusterOperation = 'clusters.k8s.list' | 'clusters.k8s.get' | 'clusters.k8s.nodes';

export function clusterHandlers(): Pick<Handlers<Queries>, ClusterOperation> {
  return {
    'clusters.k8s.list': async ({ principal: { accountId }, query, url }, queries) => {
      const { filter, sort: order } = query;
      const { items, ...page } = await listClusters(queries, { accountId, filter, order }, pageRequest(query.page));
      const documents = items.map(({ document }) => document);
      return pageAnswer({ url }, page, documents);
    },
    'clusters.k8s.get': async ({ principal: { accountId }, params: { id }, url }, queries) => {
      const cluster = await findCluster(queries, { id, accountId });
      if (cluster === undefined) return notFound();
      return { document: resourceDocument({ url }, cluster.document), etag: String(cluster.version) };
    },
    'clusters.k8s.nodes': async ({ principal: { accountId }, params: { id }, query, url }, queries) => {
      const cluster = await findCluster(queries, { id, accountId });
      if (cluster === undefined) return notFound();
      const { filter, sort: order } = query;
      const { items, ...page } = await listNodes(queries, { clusterId: id, filter, order }, pageRequest(query.page));
      const documents = items.map(({ document }) => document);
      return pageAnswer({ url }, page, documents);
    },
  };
}
