CREATE TABLE IF NOT EXISTS biscotti_consent_page (
  digest CHAR(64) PRIMARY KEY,
  html TEXT NOT NULL
);

CREATE TABLE IF NOT EXISTS biscotti_consent_entry (
  entry_key CHAR(36) PRIMARY KEY,
  chosen_on DATE NOT NULL,
  chosen_at TIME(0),
  policy VARCHAR(255) NOT NULL,
  form_language VARCHAR(255) NOT NULL,
  page_digest CHAR(64) NOT NULL REFERENCES biscotti_consent_page (digest),
  place VARCHAR(20) NOT NULL,
  account VARCHAR(255)
);

CREATE INDEX IF NOT EXISTS biscotti_consent_entry_day ON biscotti_consent_entry (policy, chosen_on);

CREATE INDEX IF NOT EXISTS biscotti_consent_entry_page ON biscotti_consent_entry (page_digest);

CREATE INDEX IF NOT EXISTS biscotti_consent_entry_account ON biscotti_consent_entry (account);

CREATE TABLE IF NOT EXISTS biscotti_consent_choice (
  entry_key CHAR(36) NOT NULL REFERENCES biscotti_consent_entry (entry_key) ON DELETE CASCADE,
  category VARCHAR(255) NOT NULL,
  choice VARCHAR(20) NOT NULL,
  revision INTEGER NOT NULL,
  PRIMARY KEY (entry_key, category)
);

ALTER TABLE biscotti_consent_choice ADD COLUMN IF NOT EXISTS state VARCHAR(8);
