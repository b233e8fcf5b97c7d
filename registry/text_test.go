package registry_test

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"sovang/registry"
)

// plainTexts are texts as typed and as the register keeps them. They are the
// seeds of FuzzCleanText too.
var plainTexts = []struct{ text, want string }{
	{"", ""},
	{" \t\r\n ", ""},
	{"Nguyễn Văn Ân", "Nguyễn Văn Ân"},
	{"  Nguyễn \t Văn\u00a0\u3000Ân\n", "Nguyễn Văn Ân"},
	{"Đã có thành tích\r\nxuất sắc", "Đã có thành tích xuất sắc"},
	{"Nguye\u0302\u0303n Va\u0306n A\u0302n", "Nguyễn Văn Ân"},
	{"Nguy\u1ec5n", "Nguyễn"},
	{"Hoà", "Hoà"}, {"Hòa", "Hòa"}, // kept as typed
	{"“Quyết thắng” – 5 % № 1 😀", "“Quyết thắng” – 5 % № 1 😀"},
}

// unkeepableTexts are invalid, or hold what nobody can see. They are the
// seeds of FuzzCleanText too.
var unkeepableTexts = map[string]string{
	"invalid UTF-8":          "Nguy\xean",
	"cut character":          "Nguy\xe1\xbb",
	"surrogate":              "\xed\xa0\x80",
	"replacement character":  "Nguy\ufffdn",
	"nul":                    "a\x00b",
	"bell":                   "a\x07b",
	"delete":                 "a\x7fb",
	"C1 control":             "a\u0081b",
	"soft hyphen":            "L\u00adơng",
	"zero-width space":       "Nguyễn\u200bVăn",
	"zero-width joiner":      "a\u200db",
	"word joiner":            "a\u2060b",
	"byte order mark":        "\ufeffNguyễn",
	"right-to-left mark":     "a\u200fb",
	"right-to-left override": "a\u202eb",
	"isolate":                "a\u2066b",
	"grapheme joiner":        "a\u034fb",
	"variation selector":     "a\ufe0fb",
	"Hangul filler":          "\u3164",
	"tag":                    "a\U000e0041b",
	"forty marks":            "a" + strings.Repeat("\u0301", 40),
}

func TestCleanTextKeepsPlainText(t *testing.T) {
	for _, test := range plainTexts {
		if got, err := registry.CleanText(test.text); err != nil || got != test.want {
			t.Errorf("CleanText(%q) = %q, %v, want %q", test.text, got, err, test.want)
		}
	}
}

func TestCleanTextRefusesWhatNobodyCanSee(t *testing.T) {
	for name, text := range unkeepableTexts {
		if got, err := registry.CleanText(text); !errors.Is(err, registry.ErrText) || got != "" {
			t.Errorf("%s: CleanText(%q) = %q, %v, want ErrText", name, text, got, err)
		}
	}
}

// foldedTexts are texts and their look-up keys, the seeds of FuzzFold too.
var foldedTexts = []struct{ text, want string }{
	{"", ""},
	{"Nguyễn Văn Ân", "nguyen van an"},
	{"NGUYỄN VĂN ÂN", "nguyen van an"},
	{"  nguyen   van an ", "nguyen van an"},
	{"Nguye\u0302\u0303n Va\u0306n A\u0302n", "nguyen van an"},
	{"Đỗ Đình Đạt", "do dinh dat"}, {"đ Đ", "d d"},
	{"Hoà", "hoa"}, {"Hòa", "hoa"}, {"Thuý", "thuy"}, {"Thúy", "thuy"}, {"Thuỷ Ưng Ơn", "thuy ung on"},
	{"Đại đội 1, Tiểu đoàn 2", "dai doi 1, tieu doan 2"},
	{"CỤC KỸ THUẬT", "cuc ky thuat"},
	{"Nguy\xean", "nguy\ufffdn"},
}

func TestFoldDropsCaseTonesAndMarks(t *testing.T) {
	for _, test := range foldedTexts {
		if got := registry.Fold(test.text); got != test.want {
			t.Errorf("Fold(%q) = %q, want %q", test.text, got, test.want)
		}
	}
}

func TestEveryVietnameseLetterFoldsToPlainLetters(t *testing.T) {
	for _, base := range "aăâeêioôơuưyđ" {
		for _, tone := range []string{"", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"} {
			letter := norm.NFC.String(string(base) + tone)
			for _, text := range []string{letter, strings.ToUpper(letter), norm.NFD.String(letter)} {
				if got := registry.Fold(text); len(got) != 1 || !strings.Contains("aeiouyd", got) {
					t.Errorf("Fold(%q) = %q", text, got)
				}
			}
		}
	}
}

func TestComposedAndDecomposedTextAreOne(t *testing.T) {
	texts := rapid.StringOf(rapid.RuneFrom([]rune("aăâbdđeêioôơuưyAĂÂĐÊÔƠƯáàảãạắằẳẵặấầẩẫậớờởỡợửữựỷỹỵ 12,.-")))
	rapid.Check(t, func(t *rapid.T) {
		text := texts.Draw(t, "text")
		decomposed := norm.NFD.String(text)
		clean, err := registry.CleanText(text)
		again, errAgain := registry.CleanText(decomposed)
		if err != nil || errAgain != nil || clean != again {
			t.Errorf("%q is kept as %q, %v, decomposed as %q, %v", text, clean, err, again, errAgain)
		}
		if registry.Fold(text) != registry.Fold(decomposed) || registry.Fold(text) != registry.Fold(clean) {
			t.Errorf("%q has several keys", text)
		}
	})
}

func FuzzCleanText(f *testing.F) {
	for _, test := range plainTexts {
		f.Add(test.text)
	}
	for _, text := range unkeepableTexts {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		clean, err := registry.CleanText(text)
		if err != nil {
			if !errors.Is(err, registry.ErrText) || clean != "" {
				t.Errorf("CleanText(%q) = %q, %v", text, clean, err)
			}
			return
		}
		if !utf8.ValidString(clean) || !norm.NFC.IsNormalString(clean) || strings.Contains(clean, "  ") || strings.TrimSpace(clean) != clean {
			t.Errorf("CleanText(%q) = %q is not clean", text, clean)
		}
		if again, err := registry.CleanText(clean); err != nil || again != clean {
			t.Errorf("CleanText(%q) = %q, %v, want it unchanged", clean, again, err)
		}
		if registry.Fold(text) != registry.Fold(clean) {
			t.Errorf("%q and its clean form %q have several keys", text, clean)
		}
	})
}

func FuzzFold(f *testing.F) {
	for _, test := range foldedTexts {
		f.Add(test.text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		key := registry.Fold(text)
		if again := registry.Fold(key); again != key {
			t.Errorf("Fold(%q) = %q, folded again %q", text, key, again)
		}
		if !utf8.ValidString(key) || strings.TrimSpace(key) != key {
			t.Errorf("Fold(%q) = %q is no key", text, key)
		}
	})
}
