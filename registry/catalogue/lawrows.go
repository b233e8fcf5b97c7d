package catalogue

import "slices"

// The rows below are those of every regime, in the order of the files, for a
// page or a list of the law as it is known. Nobody may change them.

// QuotaRows returns every quota.
func (c *Catalogue) QuotaRows() []Quota { return slices.Clone(c.law().quotas) }

// VoteRows returns every vote.
func (c *Catalogue) VoteRows() []Vote { return slices.Clone(c.law().votes) }

// CouncilRows returns the size of every council.
func (c *Catalogue) CouncilRows() []CouncilSize { return slices.Clone(c.law().councils) }

// AuthorityRows returns up to whom each level may sign.
func (c *Catalogue) AuthorityRows() []Authority { return slices.Clone(c.law().authorities) }

// DeadlineRows returns every deadline with its dossier.
func (c *Catalogue) DeadlineRows() []Deadline { return slices.Clone(c.law().deadlines) }

// EquivalenceRows returns what counts as what.
func (c *Catalogue) EquivalenceRows() []Equivalence { return slices.Clone(c.law().equivalences) }

// BonusTerms returns how bonuses are computed and paid, oldest first.
func (c *Catalogue) BonusTerms() []BonusTerms { return slices.Clone(c.law().bonusTerms) }
