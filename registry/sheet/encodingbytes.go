package sheet

import (
	"bytes"
	"unicode/utf8"

	"golang.org/x/text/encoding/unicode"
)

// decodeCSV returns the text of a file as UTF-8: UTF-8 and UTF-16, with or
// without their mark. A file that is neither comes bytewise, each byte a
// character (ISO 8859-1): an old encoding, or nothing that can be read.
func decodeCSV(data []byte) (text []byte, bytewise bool) {
	endianness, isUTF16 := utf16Of(data)
	if isUTF16 {
		if decoded, err := unicode.UTF16(endianness, unicode.UseBOM).NewDecoder().Bytes(data); err == nil {
			return decoded, false
		}
	}
	data = bytes.TrimPrefix(data, []byte(utf8BOM))
	if isMostlyUTF8(data) {
		return data, false
	}
	return fromBytes(data), true
}

// utf16Of tells whether the bytes are UTF-16, by their mark or by the zeros
// that every second byte of a list is, and which byte comes first.
func utf16Of(data []byte) (order unicode.Endianness, ok bool) {
	if bytes.HasPrefix(data, []byte("\xff\xfe")) || bytes.HasPrefix(data, []byte("\xfe\xff")) {
		return unicode.LittleEndian, true
	}
	const looked = 8192
	pairs := min(len(data), looked) / 2
	var zeros [2]int
	for i := range 2 * pairs {
		if data[i] == 0 {
			zeros[i%2]++
		}
	}
	switch {
	case zeros[1]*4 > pairs && zeros[0]*20 <= pairs:
		return unicode.LittleEndian, true
	case zeros[0]*4 > pairs && zeros[1]*20 <= pairs:
		return unicode.BigEndian, true
	}
	return unicode.LittleEndian, false
}

// isMostlyUTF8 tells that the bytes are UTF-8, perhaps damaged: of the bytes
// beyond ASCII, more make characters than do not.
func isMostlyUTF8(data []byte) bool {
	var whole, broken int
	for len(data) > 0 {
		r, size := utf8.DecodeRune(data)
		switch {
		case r == utf8.RuneError && size == 1:
			broken++
		case size > 1:
			whole++
		}
		data = data[size:]
	}
	return whole >= broken
}

func fromBytes(data []byte) []byte {
	text := make([]byte, 0, len(data)+len(data)/4)
	for _, b := range data {
		text = utf8.AppendRune(text, rune(b))
	}
	return text
}

// toBytes undoes fromBytes.
func toBytes(text string) []byte {
	data := make([]byte, 0, len(text))
	for _, r := range text {
		data = append(data, byte(r))
	}
	return data
}
