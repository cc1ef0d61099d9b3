/** Where the sign-in library keeps its models: tables prefixed `auth_`, columns in the house's own spelling. */
const stamps = { createdAt: 'created_at', updatedAt: 'updated_at' }

export const userModel = {
  modelName: 'auth_user',
  fields: { ...stamps, emailVerified: 'email_verified' },
}

export const sessionModel = {
  modelName: 'auth_session',
  fields: { ...stamps, userId: 'user_id', expiresAt: 'expires_at', ipAddress: 'ip_address', userAgent: 'user_agent' },
  additionalFields: {
    factors: { type: 'number', required: false, defaultValue: 1, input: false, fieldName: 'factors' },
    confirmedAt: { type: 'date', required: false, input: false, fieldName: 'confirmed_at' },
  },
} as const

export const accountModel = {
  modelName: 'auth_account',
  fields: {
    ...stamps,
    accountId: 'account_id',
    providerId: 'provider_id',
    userId: 'user_id',
    accessToken: 'access_token',
    refreshToken: 'refresh_token',
    idToken: 'id_token',
    accessTokenExpiresAt: 'access_token_expires_at',
    refreshTokenExpiresAt: 'refresh_token_expires_at',
  },
}

export const verificationModel = {
  modelName: 'auth_verification',
  fields: { ...stamps, expiresAt: 'expires_at' },
}

export const rateLimitModel = {
  modelName: 'auth_rate_limit',
  fields: { lastRequest: 'last_request' },
}

/** For the plugin of second factors. */
export const twoFactorSchema = {
  user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
  twoFactor: {
    modelName: 'auth_two_factor',
    fields: {
      userId: 'user_id',
      backupCodes: 'backup_codes',
      failedVerificationCount: 'failed_verification_count',
      lockedUntil: 'locked_until',
    },
  },
}
