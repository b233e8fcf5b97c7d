package oldtext_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sovang/registry/oldtext"
)

// names are names and posts of people who do not exist.
const names = `Nguyễn Văn Ân; Trần Thị Hương; Lê Hữu Bịa; Phạm Đức Giả; Vũ Quốc Định; Hoàng Sơn Lương; Đỗ Mạnh Cường;
Trung tá; Thượng úy; Phó Trung đoàn trưởng; Trợ lý Tác huấn; Chính trị viên; Tiểu đoàn 1; Phòng Hậu cần - Kỹ thuật; Nữ`

func people() []string {
	list := strings.Split(names, ";")
	for i := range list {
		list[i] = strings.TrimSpace(list[i])
	}
	return list
}

func encoded(texts []string, encode func(string) string) []string {
	out := make([]string, len(texts))
	for i, text := range texts {
		out[i] = encode(text)
	}
	return out
}

func TestOldTextsAreRecognised(t *testing.T) {
	tcvn3 := func(text string) string { return encodeTCVN3(text, repeated) }
	upper := encoded(people(), strings.ToUpper)
	for name, test := range map[string]struct {
		e     oldtext.Encoding
		texts []string
	}{
		"TCVN3":              {oldtext.TCVN3, encoded(people(), tcvn3)},
		"TCVN3 in capitals":  {oldtext.TCVN3, encoded(upper, tcvn3)},
		"TCVN3 of an H font": {oldtext.TCVN3, []string{"NGUYÔN V¡N ¢N", "TRÇN THÞ H¦¥NG", "L£ H÷U BÞA"}},
		"VNI":                {oldtext.VNI, encoded(people(), encodeVNI)},
		"VNI in capitals":    {oldtext.VNI, encoded(upper, encodeVNI)},
	} {
		if e, sure := oldtext.Guess(test.texts); e != test.e || sure != oldtext.Sure {
			t.Errorf("%s: %q, confidence %d", name, e, sure)
		}
	}
	if e, sure := oldtext.Guess([]string{"NguyÔn"}); e != oldtext.TCVN3 || sure != oldtext.Likely {
		t.Errorf("one word: %q, confidence %d", e, sure)
	}
}

func TestOtherTextsAreLeftAlone(t *testing.T) {
	for name, test := range map[string]struct {
		texts []string
		want  oldtext.Confidence
	}{
		"Vietnamese":           {people(), oldtext.Sure},
		"in capitals":          {encoded(people(), strings.ToUpper), oldtext.Sure},
		"NFD":                  {[]string{"Nguye\u0302\u0303n", "Hoa\u0300"}, oldtext.Sure},
		"Western letters only": {[]string{"Hà Lê", "Tú Bình", "Tô Công Lý", "LÊ HÀ"}, oldtext.Likely},
		"ASCII":                {[]string{"Nguyen Van An", "d1"}, oldtext.Sure},
		"nothing":              {nil, oldtext.Sure},
		"French":               {[]string{"Général de brigade", "né à Orléans", "façade, élève, Noël, œuvre", "«à côté»"}, oldtext.Doubtful},
		"German":               {[]string{"Müller", "Größe", "schön", "Übung"}, oldtext.Doubtful},
		"signs":                {[]string{"37°C", "m²", "½", "©", "· §5", "±2", "30A°", "Windows®"}, oldtext.Doubtful},
		"highland names":       {[]string{"Y Blôk Niê", "Siu Lôr", "Rô Châm Hà", "H'Hoà Êban"}, oldtext.Likely},
		"one short word":       {[]string{"N÷"}, oldtext.Doubtful},
	} {
		if e, sure := oldtext.Guess(test.texts); e != oldtext.None || sure != test.want {
			t.Errorf("%s: %q, confidence %d", name, e, sure)
		}
	}
}

func TestGoodUnicodeIsNeverTakenForOldText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		texts := rapid.SliceOfN(rapid.Custom(vietnamese), 1, 30).Draw(t, "texts")
		if e, _ := oldtext.Guess(texts); e != oldtext.None {
			t.Fatalf("%q is taken for %s", texts, e)
		}
	})
}

func TestWeigh(t *testing.T) {
	for _, test := range []struct {
		e    oldtext.Encoding
		text string
		want int
	}{
		{oldtext.TCVN3, "NguyÔn V¨n B", 1}, {oldtext.VNI, "NguyÔn V¨n B", 0}, {oldtext.VNI, "Vaên", 1},
		{oldtext.TCVN3, "Nguyễn Hà", -1}, {oldtext.TCVN3, "Lê Hà", 0}, {oldtext.TCVN3, "Bình", -1}, {oldtext.TCVN3, "ASCII", 0},
	} {
		got := oldtext.Weigh(test.e, test.text)
		if got > 0 != (test.want > 0) || got < 0 != (test.want < 0) {
			t.Errorf("%s %q: %d", test.e, test.text, got)
		}
	}
}
