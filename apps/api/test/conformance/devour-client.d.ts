// It comes without types. These are of what the tests use.
declare module 'devour-client' {
  interface Resource {
    readonly id: string;
    readonly name: string;
    readonly status: string;
  }

  interface Answer<Data> {
    readonly data: Data;
    readonly links: { readonly next: string | null };
  }

  export default class JsonApi {
    constructor(options: { apiUrl: string; pluralize: false; logger: false });
    readonly headers: Record<string, string>;
    define(type: string, attributes: object): void;
    create(type: string, resource: object): Promise<Answer<Resource>>;
    update(type: string, resource: object): Promise<Answer<Resource>>;
    find(type: string, id: string): Promise<Answer<Resource>>;
    findAll(type: string, query?: object): Promise<Answer<Resource[]>>;
    destroy(type: string, id: string): Promise<unknown>;
  }
}
