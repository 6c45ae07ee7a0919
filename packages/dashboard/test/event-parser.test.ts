import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { EventParser, type ServerEvent } from '../app/api/event-parser.ts';

const STREAM =
  ': awake\n\nid: 7\r\nevent: job\r\ndata: {"a":1}\r\n\r\ndata: one\ndata:two\n\nid: 9\n\nevent: log\ndata\n\n';

test('events are the same in whatever pieces the stream arrives', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 12 })), (lengths) => {
      const parser = new EventParser();
      const events: ServerEvent[] = [];
      let at = 0;
      for (const length of [...lengths, STREAM.length]) {
        events.push(...parser.push(STREAM.slice(at, at + length)));
        at += length;
      }
      assert.deepEqual(events, [
        { event: 'job', data: '{"a":1}', id: '7' },
        { event: 'message', data: 'one\ntwo', id: '7' },
        { event: 'log', data: '', id: '9' },
      ]);
      assert.equal(parser.lastEventId, '9');
    }),
  );
});
