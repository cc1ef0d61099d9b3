/**
 * Settings of the embedded server, given at each start so that they follow the program and not the data folder.
 * Sized for the small machine of an office: 2 cores, 4 GB or more.
 */
export const settingsFor = (port: number, durable: boolean): string[] => [
  'listen_addresses=127.0.0.1',
  `port=${port}`,
  'unix_socket_directories=',
  'max_connections=60',
  'shared_buffers=256MB',
  'effective_cache_size=1GB',
  'work_mem=16MB',
  'maintenance_work_mem=128MB',
  'random_page_cost=1.1',
  'effective_io_concurrency=64',
  'wal_compression=on',
  'min_wal_size=256MB',
  'max_wal_size=2GB',
  'checkpoint_completion_target=0.9',
  // A plan is compiled for longer than any of our queries runs.
  'jit=off',
  'timezone=UTC',
  'password_encryption=scram-sha-256',
  'log_line_prefix=%m [%p] ',
  'log_min_messages=warning',
  // Statements and the details of errors (`Key (name)=(…)`) may hold personal data and never belong into a log.
  'log_min_error_statement=panic',
  'log_error_verbosity=terse',
  'log_parameter_max_length_on_error=0',
  ...(durable ? ['synchronous_commit=on'] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']),
]
