// Connects the requested number of SDK clients, a few at a time, and lets them idle.
import { connectFromEnvironment } from '@omotes/sdk';
import { answerRequests } from '../program.ts';

const AT_ONCE = 20;

answerRequests<number, number>(async (count) => {
  let begun = 0;
  const connectSome = async (): Promise<void> => {
    while (begun < count) {
      begun += 1;
      await connectFromEnvironment();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, connectSome));
  return begun;
});
