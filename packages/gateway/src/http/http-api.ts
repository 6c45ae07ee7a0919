import type { Problem } from '@omotes/http-api';
import type { TSchema } from 'typebox';
import type { GatewayContext } from './gateway-context.ts';
import type { TypedServer } from './typed-server.ts';

/** An HTTP interface that the gateway can offer. Limits, authentication and errors are found the same way in each. */
export interface HttpApi {
  /** What the interface is for, at the head of its OpenAPI document. */
  readonly description: string;
  /** The schemas that routes refer to by name. */
  readonly schemas: readonly (TSchema & { readonly $id: string })[];
  /** Adds what everybody may see, before callers are asked who they are. */
  readonly addPublicPages: (server: TypedServer) => void;
  readonly addRoutes: (server: TypedServer, context: GatewayContext) => void;
  /** What every route may answer besides its own, by status. */
  readonly commonAnswers: (isAuthenticated: boolean) => object;
  /** A problem as this interface sends it. */
  readonly toErrorAnswer: (problem: Problem) => ErrorAnswer;
}

export interface ErrorAnswer {
  readonly contentType: string;
  /** Sent as JSON. */
  readonly body: object;
}
