package oldtext

import (
	"strings"
	"unicode"
)

// The beginnings and the rimes of Vietnamese syllables, without tones;
// each rime stands between blanks.
const (
	onsets = "ngh ng nh ch gh gi kh ph qu th tr b c d đ g h k l m n p r s t v x"
	rimes  = " a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây " +
		"e ec em en eng eo ep et ê êch êm ên ênh êp êt êu " +
		"i ia ich im in inh ip it iu iê iêc iêm iên iêng iêp iêt iêu " +
		"o oc oi om on ong op ot oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet ooc oong " +
		"ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt " +
		"u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uôc uôi uôm uôn uông uôt uơ uy uya uych uyên uyêt uyn uynh uyp uyt uyu " +
		"ư ưa ưc ưi ưm ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu " +
		"y ych ynh yt yêm yên yêng yêt yêu "
)

// isSyllable tells that a word can be Vietnamese: a known beginning, a known
// rime and one tone, small, capital or with a capital first.
func isSyllable(word string) bool {
	if !isOneCase(word) {
		return false
	}
	bare, tones := withoutTones(strings.ToLower(word))
	if tones > 1 {
		return false
	}
	if isRime(bare) {
		return true
	}
	for onset := range strings.FieldsSeq(onsets) {
		if rime, ok := strings.CutPrefix(bare, onset); ok && isRime(rime) {
			return true
		}
	}
	return false
}

func isRime(text string) bool {
	return text != "" && strings.Contains(rimes, " "+text+" ")
}

// isOneCase tells that the letters after the first are all small or all
// capital, and that the first is capital if the others are.
func isOneCase(word string) bool {
	var first, small, capitals bool
	for i, r := range word {
		switch {
		case i == 0:
			first = unicode.IsUpper(r)
		case unicode.IsUpper(r):
			capitals = true
		default:
			small = true
		}
	}
	return !capitals || first && !small
}

// withoutTones returns a small word without its tones, and how many there
// were; the marks of ă â ê ô ơ ư stay.
func withoutTones(word string) (bare string, tones int) {
	bare = strings.Map(func(r rune) rune {
		base, tone := parted(r)
		if tone > 0 {
			tones++
		}
		return base
	}, word)
	return bare, tones
}

// hasLostHorn tells that a Unicode word would need ư before its ơ: no
// syllable ends in ơng, ơc or ơu.
func hasLostHorn(word string) bool {
	bare, _ := withoutTones(strings.ToLower(word))
	for _, rime := range []string{"ơng", "ơc", "ơu"} {
		if before, ok := strings.CutSuffix(bare, rime); ok && !strings.HasSuffix(before, "ư") {
			return true
		}
	}
	return false
}
