/** A test needs a server, but the variables with its address are not set. */
export class NoTestStackError extends Error {
  readonly code = 'no_test_stack';

  constructor(variable: string) {
    super(`${variable} is not set: run the tests through ./omotes test`);
    this.name = 'NoTestStackError';
  }
}

/** RabbitMQ's management interface refused a request. */
export class ManagementError extends Error {
  readonly code = 'management_request_failed';
  readonly status: number;

  constructor(request: string, status: number, body: string) {
    super(`${request}: ${status} ${body}`);
    this.name = 'ManagementError';
    this.status = status;
  }
}

/** No browser is installed and this process cannot install one. The message has the command to run. */
export class ChromiumMissingError extends Error {
  readonly code = 'chromium_missing';

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ChromiumMissingError';
  }
}

/** InfluxDB 1.x is not installed, and its package could not be downloaded. */
export class InfluxDbMissingError extends Error {
  readonly code = 'influxdb_missing';

  constructor(reason: string, options?: ErrorOptions) {
    super(
      `The tests of the time series need the server of InfluxDB 1.x. Put influxd on the PATH (Debian: apt-get install influxdb). ${reason}`,
      options,
    );
    this.name = 'InfluxDbMissingError';
  }
}
