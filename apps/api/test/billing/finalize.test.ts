import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { finalizeMonthsOver, startBilling } from '../../src/billing/billing.ts';
import { finalizeInvoices, UnknownPriceError } from '../../src/billing/finalize.ts';
import { monthOf } from '../../src/billing/month.ts';
import { makeCatalog } from '../../src/catalog/catalog.ts';
import { defaultCatalog } from '../../src/catalog/default-catalog.ts';
import { engines, newStore } from '../engines.ts';
import { reckon } from './reckon.ts';
import { eventsOf, finalizing, invoicesOf, live, newAccount, type Life } from './set-up.ts';

const january = Date.UTC(2026, 0);
const february = Date.UTC(2026, 1);
const march = Date.UTC(2026, 2);
const hour = 3_600_000;

describe.each(engines)('invoices on %s', (engine) => {
  test('an invoice has a line for each server and plan, and its event', async (context) => {
    const store = await newStore(engine, context);
    const account = await newAccount(store);
    await live(store, account, [
      {
        id: 'srv_1',
        transitions: [
          { at: january - hour, status: 'provisioning', plan: 'starter' },
          { at: january - hour / 2, status: 'running', plan: 'starter' },
          { at: january + 10 * hour, status: 'resizing', plan: 'starter' },
          { at: january + 10 * hour + 1500, status: 'running', plan: 'enterprise' },
          { at: january + 20 * hour, status: 'stopping', plan: 'enterprise' },
          { at: january + 21 * hour, status: 'terminated', plan: 'enterprise' },
        ],
      },
    ]);
    await finalizeMonthsOver(finalizing(store, () => february + hour));
    const [december, invoice, ...more] = await invoicesOf(store, account);
    expect(more).toEqual([]);
    expect(december?.attributes.amount_due).toBe(1);
    expect(invoice?.attributes).toMatchObject({
      period_start: '2026-01-01T00:00:00Z',
      period_end: '2026-02-01T00:00:00Z',
      amount_due: 20 + 79,
      currency: 'USD',
      lines: [
        {
          description: 'name of srv_1 in us-east-1, starter',
          server_id: 'srv_1',
          plan: 'starter',
          seconds: 36_001,
          amount: 20,
        },
        {
          description: 'name of srv_1 in us-east-1, enterprise',
          server_id: 'srv_1',
          plan: 'enterprise',
          seconds: 35_998,
          amount: 79,
        },
      ],
    });
    expect((await eventsOf(store, account))[1]).toMatchObject({
      event: 'billing.invoice.finalized',
      timestamp: '2026-02-01T01:00:00Z',
      data: {
        period_start: '2026-01-01T00:00:00Z',
        period_end: '2026-02-01T00:00:00Z',
        amount_due: 99,
        currency: 'USD',
      },
    });
  });

  test('a hundred servers in a month cost what an independent reckoning says, to the cent', async (context) => {
    const store = await newStore(engine, context);
    const account = await newAccount(store);
    const lives = Array.from({ length: 100 }, (_, index) => randomLife(`srv_${index}`, index + 1));
    await live(store, account, lives);
    await finalizeMonthsOver(finalizing(store, () => march + hour));
    const invoices = await invoicesOf(store, account);
    expect(invoices.map(({ attributes }) => attributes.amount_due)).toEqual([
      reckon(lives, january, february),
      reckon(lives, february, march),
    ]);
  });

  test('what is run twice, and by two at once, is billed once', async (context) => {
    const store = await newStore(engine, context);
    const account = await newAccount(store);
    await live(store, account, [{ id: 'srv_1', transitions: [{ at: january, status: 'running', plan: 'starter' }] }]);
    const now = finalizing(store, () => february + hour);
    await Promise.all([1, 2, 3, 4].map(() => finalizeInvoices(now, account, monthOf(january))));
    await finalizeMonthsOver(now);
    await finalizeMonthsOver(now);
    expect(await invoicesOf(store, account)).toHaveLength(1);
    expect(await eventsOf(store, account)).toHaveLength(1);
  });

  test('a month is not billed before it has settled', async (context) => {
    const store = await newStore(engine, context);
    const account = await newAccount(store);
    await live(store, account, [{ id: 'srv_1', transitions: [{ at: january, status: 'running', plan: 'starter' }] }]);
    await finalizeMonthsOver(finalizing(store, () => february + 4 * 60_000));
    expect(await invoicesOf(store, account)).toEqual([]);
  });

  test('an account without usage gets no invoice', async (context) => {
    const store = await newStore(engine, context);
    const account = await newAccount(store);
    await live(store, account, [{ id: 'srv_1', transitions: [{ at: january, status: 'error', plan: 'starter' }] }]);
    await finalizeMonthsOver(finalizing(store, () => march));
    expect(await invoicesOf(store, account)).toEqual([]);
  });

  test('a plan without a price stops its account alone, and is tried again', async (context) => {
    const store = await newStore(engine, context);
    const [poor, good] = [await newAccount(store), await newAccount(store)];
    await live(store, poor, [{ id: 'srv_1', transitions: [{ at: january, status: 'running', plan: 'gone' }] }]);
    await live(store, good, [{ id: 'srv_2', transitions: [{ at: january, status: 'running', plan: 'starter' }] }]);
    const now = finalizing(store, () => february + hour);
    const warned: unknown[] = [];
    const billing = startBilling({ ...now, warn: (_, error) => warned.push(error) });
    await expect.poll(() => billing.problem).toContain('no price for the plan gone');
    await billing.close();
    expect(warned).toEqual([expect.any(UnknownPriceError)]);
    expect(await invoicesOf(store, good)).toHaveLength(1);
    const [plan] = defaultCatalog.plans.values();
    const entries = {
      regions: [],
      images: [],
      plans: [...defaultCatalog.plans.values(), { ...Object(plan), id: 'gone', rank: 9 }],
    };
    await finalizeMonthsOver({ ...now, catalog: makeCatalog(entries) });
    expect(await invoicesOf(store, poor)).toHaveLength(1);
    expect(await invoicesOf(store, good)).toHaveLength(1);
  });

  test('the loop finalizes at the start, and ends when it is told to', async (context) => {
    const store = await newStore(engine, context);
    const account = await newAccount(store);
    await live(store, account, [{ id: 'srv_1', transitions: [{ at: january, status: 'running', plan: 'starter' }] }]);
    const billing = startBilling({
      ...finalizing(store, () => february + hour),
      sources: { clock: () => february + hour, random: randomBytes },
      warn: () => {},
    });
    await expect.poll(() => invoicesOf(store, account)).toHaveLength(1);
    await billing.close();
    expect(billing.problem).toBeUndefined();
  });
});

/** A life of some transitions within January and February, by a generator of its own so that it is the same every time. */
function randomLife(id: string, seed: number): Life {
  let state = seed * 2_654_435_761;
  const next = (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state % below;
  };
  const plans = ['starter', 'professional', 'enterprise'];
  const statuses = ['running', 'running', 'resizing', 'error', 'stopping'];
  let at = january + next(40 * 24) * hour;
  const transitions = [{ at, status: 'provisioning', plan: 'starter' }];
  for (let index = next(6); index >= 0; index -= 1) {
    at += 1 + next(8 * 24 * hour);
    transitions.push({ at, status: statuses[next(5)] ?? '', plan: plans[next(3)] ?? '' });
  }
  return { id, transitions };
}
