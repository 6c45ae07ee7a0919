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
    /** In hexadecimal. A token is 256 random bits, of which no slower hash is needed. */
    sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
  }),
);
type Tokens = Static<typeof tokensSchema>;

/** A file with the hashes of tokens; read again when it has changed, so that a token can be taken back. */
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

  /** Undefined: it is none of the file. Rejects with `TokensFileError`. */
  async verify(token: string): Promise<Identity | undefined> {
    await this.read();
    const given = hashOf(token);
    const found = this.#tokens.find(({ sha256 }) => timingSafeEqual(Buffer.from(sha256, 'hex'), given));
    return found && { userName: found.user_name, role: found.role };
  }
}

/**
 * Makes a token for a user, writes its hash to the file, which need not be there yet, and returns it. Rejects with
 * `UserNameError` and `TokensFileError`.
 */
export async function addToken(path: string, userName: string, role: Role): Promise<string> {
  if (!USER_NAME.test(userName)) throw new UserNameError(userName);
  const isThere = await stat(path).then(
    () => true,
    () => false,
  );
  const tokens = isThere ? await readTokens(path) : [];
  const token = `omotes_${randomBytes(32).toString('base64url')}`;
  tokens.push({ user_name: userName, role, sha256: hashOf(token).toString('hex') });
  // In one step: a gateway that reads it meanwhile sees the one or the other.
  await writeFile(`${path}.new`, `${JSON.stringify(tokens, null, 2)}\n`, { mode: 0o600 });
  await rename(`${path}.new`, path);
  return token;
}

async function readTokens(path: string): Promise<Tokens> {
  let tokens: unknown;
  try {
    tokens = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    // What the parser says quotes the file.
    throw new TokensFileError(path, error instanceof SyntaxError ? new Error('it is no JSON') : error);
  }
  if (!Value.Check(tokensSchema, tokens))
    throw new TokensFileError(path, new Error('it is no list of tokens'));
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
