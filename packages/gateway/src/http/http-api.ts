import type { Problem } from '@omotes/http-api';
import type { TSchema } from 'typebox';
import type { GatewayContext } from './gateway-context.ts';
import type { TypedServer } from './typed-server.ts';

/** An HTTP interface that the gateway can offer. All of them share limits, authentication and errors. */
export interface HttpApi {
  /** The description of its OpenAPI document. */
  readonly description: string;
  /** The schemas that routes refer to by name. */
  readonly schemas: readonly (TSchema & { readonly $id: string })[];
  /** Adds the pages that need no token. */
  readonly addPublicPages: (server: TypedServer) => void;
  readonly addRoutes: (server: TypedServer, context: GatewayContext) => void;
  /** The answers that every route may give, by status. */
  readonly commonAnswers: (isAuthenticated: boolean) => object;
  /** A problem as this interface sends it. */
  readonly toErrorAnswer: (problem: Problem) => ErrorAnswer;
}

export interface ErrorAnswer {
  readonly contentType: string;
  /** Sent as JSON. */
  readonly body: object;
}
