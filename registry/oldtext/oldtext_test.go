package oldtext_test

import (
	"encoding/hex"
	"os"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"sovang/registry/oldtext"
)

func nfc(text string) string { return norm.NFC.String(text) }

func index(letters string, wanted rune) int {
	for i, r := range []rune(letters) {
		if r == wanted {
			return i
		}
	}
	return -1
}

func nth(letters string, i int) rune { return []rune(letters)[i] }

// partedByMarks parts a capital with tone by its Unicode decomposition.
func partedByMarks(r rune) (base rune, tone int) {
	var rest []rune
	for _, mark := range norm.NFD.String(string(r)) {
		if i := index(tonesInOrder, mark); i >= 0 {
			tone = i
		} else {
			rest = append(rest, mark)
		}
	}
	return []rune(nfc(string(rest)))[0], tone
}

func TestTCVN3IsDecodedAsIconvDoes(t *testing.T) {
	table, err := os.ReadFile("testdata/tcvn5712-1.txt")
	mustNotFail(t, err)
	rows := 0
	for line := range strings.Lines(string(table)) {
		code, letter, ok := strings.Cut(strings.TrimSpace(line), " ")
		if !ok || code == "#" {
			continue
		}
		rows++
		bytes, err := hex.DecodeString(code)
		mustNotFail(t, err)
		var text strings.Builder
		for _, b := range bytes {
			text.WriteRune(rune(b))
		}
		if got := oldtext.Decode(oldtext.TCVN3, text.String()); got != letter {
			t.Errorf("%s: %q, iconv says %q", code, got, letter)
		}
	}
	if rows != 150 {
		t.Errorf("the table has %d rows", rows)
	}
}

func TestDecode(t *testing.T) {
	tests := []struct {
		e          oldtext.Encoding
		text, want string
	}{
		{oldtext.TCVN3, "NguyÔn V¨n ¢n", "Nguyễn Văn Ân"},
		{oldtext.TCVN3, "TrÇn ThÞ H\u00ad¬ng", "Trần Thị Hương"},
		{oldtext.TCVN3, "Th\u00adîng t¸, Phã Trung ®oµn tr\u00adëng", "Thượng tá, Phó Trung đoàn trưởng"},
		{oldtext.TCVN3, "Hoµng V¨n Aµ", "Hoàng Văn À"},
		{oldtext.TCVN3, "C¤NG HOµ X· HéI", "CÔNG HOÀ XÃ HỘI"},
		{oldtext.TCVN3, "§oAµn, §OAµN, §OA°N", "ĐoÀn, ĐOÀN, ĐOÀN"},
		{oldtext.TCVN3, "NGUYÔN V¡N Tó", "NGUYỄN VĂN TÚ"},
		{oldtext.TCVN3, "L£ V¡N Hoµ", "LÊ VĂN Hoà"},
		{oldtext.TCVN3, "Vò Tó", "Vũ Tú"},
		{oldtext.TCVN3, "Hµ, Q§-BTL", "Hà, QĐ-BTL"},
		{oldtext.TCVN3, "1ª, 37°, m², a²", "1ê, 37°, m², a²"},
		{oldtext.TCVN3, "Tiê\u0309u", nfc("Tiờ\u0309u")},
		{oldtext.VNI, "Nguyeãn Vaên AÂn", "Nguyễn Văn Ân"},
		{oldtext.VNI, "Thöôïng taù, Phoù Trung ñoaøn tröôûng", "Thượng tá, Phó Trung đoàn trưởng"},
		{oldtext.VNI, "COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"},
		{oldtext.VNI, "Lyû, kyõ, Myî, Thuùy, kî, chæ, nghò", "Lỷ, kỹ, Myỵ, Thúy, kỵ, chỉ, nghị"},
		{oldtext.VNI, "AÂu, Aâu", "Âu, Âu"},
		{oldtext.None, "NguyÔn", "NguyÔn"},
		{oldtext.TCVN3, "Nguyễn Văn Đạt", "Nguyễn Văn Đạt"},
		{oldtext.VNI, "", ""},
	}
	for _, test := range tests {
		if got := oldtext.Decode(test.e, test.text); got != test.want {
			t.Errorf("%s %q: %q, want %q", test.e, test.text, got, test.want)
		}
	}
}

func TestWhatIsEncodedIsDecodedAgain(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := vietnamese(t)
		for _, s := range []spelling{repeated, marked} {
			if got := oldtext.Decode(oldtext.TCVN3, encodeTCVN3(text, s)); got != text {
				t.Fatalf("TCVN3, spelling %d: %q, want %q", s, got, text)
			}
		}
		if got := oldtext.Decode(oldtext.VNI, encodeVNI(text)); got != text {
			t.Fatalf("VNI: %q, want %q", got, text)
		}
	})
}

func TestSmallLettersOfFontsOfCapitals(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := vietnamese(t)
		small := encodeTCVN3(strings.ToLower(text), repeated)
		if got := strings.ToUpper(oldtext.Decode(oldtext.TCVN3, small)); got != strings.ToUpper(text) {
			t.Fatalf("%q, want %q", got, strings.ToUpper(text))
		}
	})
}

func TestFontsTellTheirEncoding(t *testing.T) {
	type answer struct {
		e        oldtext.Encoding
		capitals bool
	}
	for name, want := range map[string]answer{
		".VnTime": {oldtext.TCVN3, false}, ".VnTimeH": {oldtext.TCVN3, true}, ".VNARIAL NARROWH": {oldtext.TCVN3, true},
		" .vnTime": {oldtext.TCVN3, false}, "@.VnBlackH": {oldtext.TCVN3, true}, ".VnArialNarrowh": {oldtext.TCVN3, false},
		"VNI-Times": {oldtext.VNI, false}, "vni-helve": {oldtext.VNI, false}, "VNI Times": {oldtext.VNI, false},
		"Times New Roman": {}, "UVnTime": {}, "": {}, "VnTime": {},
	} {
		if e, capitals := oldtext.FontEncoding(name); (answer{e, capitals}) != want {
			t.Errorf("%q: %q %v", name, e, capitals)
		}
	}
}

func TestLostHorns(t *testing.T) {
	for _, test := range []struct {
		lost  bool
		texts []string
	}{
		{true, []string{"Hoµng S¬n", "L¬ng V¨n B×nh"}}, {true, []string{"L¬ng", "H\u00adng"}},
		{true, []string{"Phã Trung ®oµn trëng", "Cêng", "H\u00adng"}},
		{false, []string{"L\u00ad¬ng", "S¬n"}}, {false, []string{"NguyÔn V¨n ¢n"}}, {false, nil},
	} {
		if got := oldtext.LostHorns(test.texts); got != test.lost {
			t.Errorf("%q: %v", test.texts, got)
		}
	}
}

func FuzzDecode(f *testing.F) {
	for _, seed := range []string{"NguyÔn V¨n ¢n", "Nguyeãn Vaên AÂn", "A°°", "\xff", "e\u0302\u0301", "NGUYÔN", "·§¸"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, e := range []oldtext.Encoding{oldtext.TCVN3, oldtext.VNI} {
			got := oldtext.Decode(e, text)
			if !utf8.ValidString(got) || !norm.NFC.IsNormalString(got) || len(got) > 3*len(text) {
				t.Errorf("%s %q: %q", e, text, got)
			}
			ascii := !strings.ContainsFunc(text, func(r rune) bool { return r > unicode.MaxASCII })
			if ascii && got != text {
				t.Errorf("%s %q: %q", e, text, got)
			}
			oldtext.Weigh(e, text)
		}
		oldtext.Guess([]string{text})
		oldtext.LostHorns([]string{text})
	})
}
