/** Where the sign-in library keeps its models: tables prefixed `auth_`, columns in the house's own spelling. */
const stamps = { createdAt: 'created_at', updatedAt: 'updated_at' }

export const userModel = {
  modelName: 'auth_user',
  fields: { ...stamps, emailVerified: 'email_verified' },
}

export const sessionModel = {
  modelName: 'auth_session',
  fields: { ...stamps, userId: 'user_id', expiresAt: 'expires_at', ipAddress: 'ip_address', userAgent: 'user_agent' },
}

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
