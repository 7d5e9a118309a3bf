// Generated from spec/ by `pnpm generate`. Do not edit.

import type { RequestOptions } from '../../core/options.ts';
import type { Pages } from '../../core/page.ts';
import type { CatalogImagesQuery, CatalogPlansQuery, CatalogRegionsQuery, Image, Plan, Region } from '../models.ts';

/** The regions, plans and images servers are made of. */
export interface CatalogGroup {
  /**
   * List regions.
   *
   * Returns the regions, by identifier, a page at a time. What is not `available` is listed too, for servers that
   * already have it. Any credential of the account may ask.
   *
   * @param query `page` and `fields`.
   * @param options For this call alone.
   * @see https://docs.cloudnexus.io/reference/catalog/regions
   * @example
   * ```ts
   * for await (const region of cn.catalog.regions()) {
   *   console.log(`${region.id}: ${region.name}${region.available ? '' : ', not available'}`);
   * }
   * ```
   */
  regions(query?: CatalogRegionsQuery, options?: RequestOptions): Pages<Region>;

  /**
   * List plans.
   *
   * Returns the plans, from the smallest to the largest, a page at a time. What is not `available` is listed too,
   * for servers that already have it. Any credential of the account may ask.
   *
   * @param query `page` and `fields`.
   * @param options For this call alone.
   * @see https://docs.cloudnexus.io/reference/catalog/plans
   * @example
   * ```ts
   * for await (const plan of cn.catalog.plans()) {
   *   console.log(`${plan.id}: ${plan.vcpus} vCPU, ${plan.memory_mb} MiB, ${plan.disk_gb} GiB`);
   * }
   * ```
   */
  plans(query?: CatalogPlansQuery, options?: RequestOptions): Pages<Plan>;

  /**
   * List images.
   *
   * Returns the images, by identifier, a page at a time. What is not `available` is listed too, for servers that
   * already have it. Any credential of the account may ask.
   *
   * @param query `page` and `fields`.
   * @param options For this call alone.
   * @see https://docs.cloudnexus.io/reference/catalog/images
   * @example
   * ```ts
   * for await (const image of cn.catalog.images()) {
   *   console.log(`${image.id}: ${image.name} (${image.architecture})`);
   * }
   * ```
   */
  images(query?: CatalogImagesQuery, options?: RequestOptions): Pages<Image>;
}
