import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { readFile, rename, stat, writeFile } from 'node:fs/promises';
import { type Role, ROLES } from '@omotes/http-api';
import { Type, type Static } from 'typebox';
import { Value } from 'typebox/value';
import { TokensFileError, UserNameError } from '../errors.ts';
import { type Identity, USER_NAME } from './identity.ts';

const tokensSchema = Type.Array(
  Type.Object({
    user_name: Type.String({ pattern: USER_NAME.source }),
    role: Type.Enum([...ROLES]),
    /** In hexadecimal. A token is 256 random bits, so a fast hash is enough. */
    sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
  }),
);
type Tokens = Static<typeof tokensSchema>;

/** A file with the hashes of tokens. It is read again when it has changed, so that tokens can be revoked. */
export class TokensFile {
  readonly #path: string;
  #tokens: Tokens = [];
  #readAt: number | undefined;

  constructor(path: string) {
    this.#path = path;
  }

  /** Reads the file if it has changed. Rejects with `TokensFileError`. */
  async read(): Promise<void> {
    const changedAt = (await stat(this.#path).catch(throwFor(this.#path))).mtimeMs;
    if (changedAt === this.#readAt) return;
    this.#tokens = await readTokens(this.#path);
    this.#readAt = changedAt;
  }

  /** The user of the token; undefined when the file does not have it. Rejects with `TokensFileError`. */
  async verify(token: string): Promise<Identity | undefined> {
    await this.read();
    const given = hashOf(token);
    const found = this.#tokens.find(({ sha256 }) => timingSafeEqual(Buffer.from(sha256, 'hex'), given));
    return found && { userName: found.user_name, role: found.role };
  }
}

/**
 * Makes a token for a user, adds its hash to the file, which need not exist yet, and returns the token. Rejects with
 * `UserNameError` and `TokensFileError`.
 */
export async function addToken(path: string, userName: string, role: Role): Promise<string> {
  if (!USER_NAME.test(userName)) throw new UserNameError(userName);
  const exists = await stat(path).then(
    () => true,
    () => false,
  );
  const tokens = exists ? await readTokens(path) : [];
  const token = `omotes_${randomBytes(32).toString('base64url')}`;
  tokens.push({ user_name: userName, role, sha256: hashOf(token).toString('hex') });
  // Renamed in one step: a gateway that reads it at that moment sees either the old file or the new one.
  await writeFile(`${path}.new`, `${JSON.stringify(tokens, null, 2)}\n`, { mode: 0o600 });
  await rename(`${path}.new`, path);
  return token;
}

async function readTokens(path: string): Promise<Tokens> {
  let tokens: unknown;
  try {
    tokens = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    // The parser's message would quote the file.
    throw new TokensFileError(path, error instanceof SyntaxError ? new Error('it is not JSON') : error);
  }
  if (!Value.Check(tokensSchema, tokens))
    throw new TokensFileError(path, new Error('it is not a list of tokens'));
  return tokens;
}

function throwFor(path: string): (error: unknown) => never {
  return (error) => {
    throw new TokensFileError(path, error);
  };
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
