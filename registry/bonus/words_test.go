package bonus_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sovang/registry/bonus"
)

func TestSumsAreWrittenInVietnameseWords(t *testing.T) {
	cases := map[int64]string{
		0:                         "Không đồng",
		1:                         "Một đồng",
		4:                         "Bốn đồng",
		5:                         "Năm đồng",
		10:                        "Mười đồng",
		11:                        "Mười một đồng",
		15:                        "Mười lăm đồng",
		20:                        "Hai mươi đồng",
		21:                        "Hai mươi mốt đồng",
		24:                        "Hai mươi bốn đồng",
		25:                        "Hai mươi lăm đồng",
		55:                        "Năm mươi lăm đồng",
		91:                        "Chín mươi mốt đồng",
		100:                       "Một trăm đồng",
		101:                       "Một trăm lẻ một đồng",
		105:                       "Một trăm lẻ năm đồng",
		110:                       "Một trăm mười đồng",
		111:                       "Một trăm mười một đồng",
		115:                       "Một trăm mười lăm đồng",
		121:                       "Một trăm hai mươi mốt đồng",
		1_000:                     "Một nghìn đồng",
		1_001:                     "Một nghìn không trăm lẻ một đồng",
		1_015:                     "Một nghìn không trăm mười lăm đồng",
		10_000:                    "Mười nghìn đồng",
		21_000:                    "Hai mươi mốt nghìn đồng",
		101_000:                   "Một trăm lẻ một nghìn đồng",
		450_000:                   "Bốn trăm năm mươi nghìn đồng",
		1_000_005:                 "Một triệu không trăm lẻ năm đồng",
		1_005_000:                 "Một triệu không trăm lẻ năm nghìn đồng",
		1_200_000:                 "Một triệu hai trăm nghìn đồng",
		1_490_000:                 "Một triệu bốn trăm chín mươi nghìn đồng",
		2_340_000:                 "Hai triệu ba trăm bốn mươi nghìn đồng",
		10_530_000:                "Mười triệu năm trăm ba mươi nghìn đồng",
		77_170_000:                "Bảy mươi bảy triệu một trăm bảy mươi nghìn đồng",
		1_000_000_000:             "Một tỷ đồng",
		1_000_000_001:             "Một tỷ không trăm lẻ một đồng",
		1_050_000_000:             "Một tỷ không trăm năm mươi triệu đồng",
		21_000_000_000:            "Hai mươi mốt tỷ đồng",
		105_000_000_000:           "Một trăm lẻ năm tỷ đồng",
		1_000_000_000_000:         "Một nghìn tỷ đồng",
		1_005_000_000_000:         "Một nghìn không trăm lẻ năm tỷ đồng",
		999_999_999_999_999:       "Chín trăm chín mươi chín nghìn chín trăm chín mươi chín tỷ chín trăm chín mươi chín triệu chín trăm chín mươi chín nghìn chín trăm chín mươi chín đồng",
		1_000_000_000_000_000:     "Một triệu tỷ đồng",
		-1_490_000:                "Âm một triệu bốn trăm chín mươi nghìn đồng",
		1_000_000_000_000_000_000: "Một tỷ tỷ đồng",
	}
	for n, want := range cases {
		if got := bonus.Words(n); got != want {
			t.Errorf("%d: got %q, want %q", n, got, want)
		}
	}
}

func TestWordsReadBackAreTheSum(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := sum().Draw(t, "sum")
		words := bonus.Words(n)
		if got := parseWords(t, words); got != n {
			t.Fatalf("%d is %q, which reads %d", n, words, got)
		}
	})
}

// sum draws sums of every size, among them many with empty places.
func sum() *rapid.Generator[int64] {
	return rapid.Custom(func(t *rapid.T) int64 {
		n := int64(0)
		for range rapid.IntRange(1, 5).Draw(t, "groups") {
			n = n*1000 + int64(rapid.OneOf(rapid.SampledFrom([]int{0, 0, 1, 5, 10, 15, 21, 100, 101, 115}), rapid.IntRange(0, 999)).Draw(t, "group"))
		}
		return n
	})
}

// parseWords reads the words of a sum the way a person does: digits gather
// in a group, a name of a place closes it.
func parseWords(t *rapid.T, words string) int64 {
	digits := map[string]int64{"không": 0, "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "lăm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9}
	var total, part, group, digit int64
	text, ok := strings.CutSuffix(strings.ToLower(words), " đồng")
	if !ok {
		t.Fatalf("%q does not end in đồng", words)
	}
	for word := range strings.SplitSeq(text, " ") {
		switch word {
		case "trăm":
			group, digit = digit*100, 0
		case "mươi":
			group, digit = group+digit*10, 0
		case "mười":
			group += 10
		case "lẻ":
		case "nghìn":
			part, group, digit = part+(group+digit)*1000, 0, 0
		case "triệu":
			part, group, digit = part+(group+digit)*1_000_000, 0, 0
		case "tỷ":
			total, part, group, digit = (total+part+group+digit)*1_000_000_000, 0, 0, 0
		default:
			value, known := digits[word]
			if !known {
				t.Fatalf("%q: unknown word %q", words, word)
			}
			digit = value
		}
	}
	return total + part + group + digit
}

func TestWordsHaveNoMistakeOfSpelling(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := strings.ToLower(bonus.Words(sum().Draw(t, "sum")))
		for _, wrong := range []string{"mươi năm ", "mươi một ", "mười năm ", "mười mốt", "một mươi", "lẻ lăm", "lẻ mốt", "lẻ không", "mươi không", "mươi lẻ", "  "} {
			if strings.Contains(words, wrong) {
				t.Fatalf("%q holds %q", words, wrong)
			}
		}
	})
}

func TestSumsAreWrittenWithDots(t *testing.T) {
	cases := map[int64]string{0: "0", 5: "5", 999: "999", 1_000: "1.000", 450_000: "450.000", 1_490_000: "1.490.000",
		1_000_000_000_000_000: "1.000.000.000.000.000", -1_000: "-1.000", -100: "-100"}
	for n, want := range cases {
		if got := bonus.Format(n); got != want {
			t.Errorf("%d: got %q, want %q", n, got, want)
		}
	}
}
