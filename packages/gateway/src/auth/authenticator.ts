import type { Identity } from './identity.ts';
import { OpenIdIssuer, type OpenIdOptions } from './openid-issuer.ts';
import { TokensFile } from './tokens-file.ts';

/** Where tokens come from; neither: callers are not asked who they are. */
export interface AuthenticationOptions {
  /** The file that `omotes gateway token add` writes. */
  readonly tokensPath: string | undefined;
  readonly openId: OpenIdOptions | undefined;
}

/** Knows whom a token stands for, whichever kind it is. */
export class Authenticator {
  readonly #tokensFile: TokensFile | undefined;
  readonly #issuer: OpenIdIssuer | undefined;

  constructor({ tokensPath, openId }: AuthenticationOptions) {
    this.#tokensFile = tokensPath === undefined ? undefined : new TokensFile(tokensPath);
    this.#issuer = openId && new OpenIdIssuer(openId);
  }

  /** Whether callers have to say who they are. */
  get isRequired(): boolean {
    return this.#tokensFile !== undefined || this.#issuer !== undefined;
  }

  /** Rejects with `TokensFileError`: a file that cannot be used is better found at the start than by the first caller. */
  async start(): Promise<void> {
    await this.#tokensFile?.read();
  }

  /** Undefined: it stands for nobody. Rejects with `TokensFileError` or `IssuerAwayError`. */
  async identify(token: string): Promise<Identity | undefined> {
    return (await this.#tokensFile?.verify(token)) ?? this.#issuer?.verify(token);
  }
}
