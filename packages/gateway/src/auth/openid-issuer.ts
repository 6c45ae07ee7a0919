import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { IssuerAwayError } from '../errors.ts';
import { type Identity, USER_NAME } from './identity.ts';

export interface OpenIdOptions {
  /** URL of the issuer, as in the tokens; its keys are found through it (OpenID Connect Discovery 1.0, section 4). */
  readonly issuer: string;
  /** Tokens for another audience are refused. */
  readonly audience: string;
  /** The claim with the user's name. */
  readonly userClaim: string;
  /** The claim with the list of roles; a dot separates the names of nested claims. */
  readonly rolesClaim: string;
  /** The role of operators. */
  readonly operatorRole: string;
}

/** Algorithms with a public key: with a shared key, every program that verifies tokens could also sign them. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'EdDSA'];

const DISCOVERY_MS = 5_000;

/** Verifies access tokens that an OpenID Connect provider has signed. */
export class OpenIdIssuer {
  readonly #options: OpenIdOptions;
  #keys: Promise<JWTVerifyGetKey> | undefined;

  constructor(options: OpenIdOptions) {
    this.#options = options;
  }

  /**
   * The user of the token; undefined when it has another issuer or audience, or has expired. Rejects with `IssuerAwayError`
   * when the issuer does not send its keys.
   */
  async verify(token: string): Promise<Identity | undefined> {
    const { issuer, audience } = this.#options;
    try {
      this.#keys ??= discoverKeys(issuer);
      const keys = await this.#keys;
      const { payload } = await jwtVerify(token, keys, {
        issuer,
        audience,
        algorithms: ALGORITHMS,
        requiredClaims: ['exp'],
      });
      return this.#identityOf(payload);
    } catch (error) {
      if (isRefusal(error)) return undefined;
      this.#keys = undefined;
      throw new IssuerAwayError(issuer, error);
    }
  }

  #identityOf(payload: JWTPayload): Identity | undefined {
    const { userClaim, rolesClaim, operatorRole } = this.#options;
    const userName = claimOf(payload, userClaim);
    if (typeof userName !== 'string' || !USER_NAME.test(userName)) return undefined;
    const roles = claimOf(payload, rolesClaim);
    const isOperator = Array.isArray(roles) && roles.includes(operatorRole);
    return { userName, role: isOperator ? 'operator' : 'user' };
  }
}

async function discoverKeys(issuer: string): Promise<JWTVerifyGetKey> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const response = await fetch(address, { signal: AbortSignal.timeout(DISCOVERY_MS) });
  if (!response.ok) throw new Error(`${address} answers ${response.status}`);
  const found = (await response.json()) as { issuer?: unknown; jwks_uri?: unknown };
  if (found.issuer !== issuer) throw new Error(`${address} names another issuer`);
  if (typeof found.jwks_uri !== 'string') throw new Error(`${address} names no keys`);
  return createRemoteJWKSet(new URL(found.jwks_uri));
}

/** Whether the token is at fault, and not the way to the keys. */
function isRefusal(error: unknown): boolean {
  if (error instanceof errors.JWKSTimeout) return false;
  // jose throws the base class for unreadable answers of the issuer.
  return error instanceof errors.JOSEError && error.code !== 'ERR_JOSE_GENERIC';
}

function claimOf(payload: JWTPayload, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (value, name) =>
        typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined,
      payload,
    );
}
