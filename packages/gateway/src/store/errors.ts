import { GatewayError } from '../errors.ts';

/** The gateway stopped before the change was stored; whether it is stored is seen after the next start. */
export class RecorderStoppedError extends GatewayError {
  constructor() {
    super('recorder_stopped', 'The gateway stopped before the change was stored');
  }
}
