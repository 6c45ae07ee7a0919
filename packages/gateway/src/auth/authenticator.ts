import type { Identity } from './identity.ts';
import { OpenIdIssuer, type OpenIdOptions } from './openid-issuer.ts';
import { TokensFile } from './tokens-file.ts';

/** Where tokens come from. With neither, the gateway does not ask callers who they are. */
export interface AuthenticationOptions {
  /** The file that `omotes gateway token add` writes. */
  readonly tokensPath: string | undefined;
  readonly openId: OpenIdOptions | undefined;
}

/** Finds the user of a token, of the file or of the OpenID Connect provider. */
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

  /** Reads the file of tokens, so that a bad file fails the start and not the first caller. Rejects with `TokensFileError`. */
  async start(): Promise<void> {
    await this.#tokensFile?.read();
  }

  /** The user of the token; undefined when it is not valid. Rejects with `TokensFileError` or `IssuerAwayError`. */
  async identify(token: string): Promise<Identity | undefined> {
    return (await this.#tokensFile?.verify(token)) ?? this.#issuer?.verify(token);
  }
}
