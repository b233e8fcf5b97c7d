package catalogue

import "cmp"

// ComparePrecedence orders two honours as a roll or a ceremony does, by band,
// then by rank: negative when a comes first, being the higher. The levels are
// those of the signers, because the band of the lower honours follows them
// (Thông tư 199/2016/TT-BQP, Điều 24). Only the bands are law; ranks inside a
// band are the catalogue's default.
func ComparePrecedence(a Honour, aSigner Level, b Honour, bSigner Level) int {
	return cmp.Or(
		cmp.Compare(a.BandFor(aSigner), b.BandFor(bSigner)),
		cmp.Compare(a.Rank, b.Rank),
		cmp.Compare(a.Code, b.Code),
	)
}
