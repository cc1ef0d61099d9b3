/** What came of a call to a machine elsewhere. */
export type OutsideAnswer =
  | { status: number; ms: number }
  /** It was not asked, or did not answer. */
  | { fault: 'address_refused' | 'not_found' | 'unreachable' | 'timeout' | 'certificate'; ms: number }

/** The way out to other machines: never into the own network, unless the settings name the host. */
export interface Outside {
  /** Sends a body and waits for the status; follows no redirect, reads no answer beyond its head. */
  post(address: string, headers: Record<string, string>, body: string): Promise<OutsideAnswer>
}
