import assert from 'node:assert/strict';
import { once, EventEmitter } from 'node:events';
import { test, type TestContext } from 'node:test';
import { CoalescedAnswer } from '../src/messaging/coalesced-answer.ts';

/** Answers that a test ends by hand. */
function answersByHand(context: TestContext) {
  const events = new EventEmitter<{ begun: [PromiseWithResolvers<void>] }>();
  const stopping = new AbortController();
  context.after(() => stopping.abort());
  const failures: unknown[] = [];
  let count = 0;
  const begin = (): Promise<void> => {
    count += 1;
    const answer = Promise.withResolvers<void>();
    events.emit('begun', answer);
    return answer.promise;
  };
  const answers = new CoalescedAnswer(begin, 1, (error) => failures.push(error), stopping.signal);
  const next = async (): Promise<PromiseWithResolvers<void>> => {
    const [answer] = (await once(events, 'begun')) as [PromiseWithResolvers<void>]; // what the event carries
    return answer;
  };
  return { answers, next, failures, stopping, count: () => count };
}

test('a hundred who ask at once, and a hundred during the answer, get two answers', async (context) => {
  const { answers, next, count } = answersByHand(context);
  for (let asked = 0; asked < 100; asked += 1) answers.ask();
  const first = await next();
  for (let asked = 0; asked < 100; asked += 1) answers.ask();
  assert.equal(count(), 1);
  first.resolve();
  (await next()).resolve();
  answers.ask();
  (await next()).resolve();
  assert.equal(count(), 3);
});

test('an answer that fails is told, and the next one is given', async (context) => {
  const { answers, next, failures } = answersByHand(context);
  answers.ask();
  const failing = await next();
  answers.ask();
  failing.reject(new Error('away'));
  (await next()).resolve();
  assert.deepEqual(failures.map(String), ['Error: away']);
});

test('none is given after the stop', async (context) => {
  const { answers, stopping, failures, count } = answersByHand(context);
  answers.ask();
  stopping.abort();
  answers.ask();
  await new Promise(setImmediate);
  assert.equal(count(), 0);
  assert.deepEqual(failures, []);
});
