package seal

import (
	"errors"
	"fmt"
	"strings"
)

// base45Alphabet has the forty-five characters that a QR code packs most
// tightly (RFC 9285, table 1).
const base45Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"

var errBase45 = errors.New("not base45")

// encodeBase45 writes two bytes as three characters and a last odd one as two.
func encodeBase45(data []byte) string {
	var b strings.Builder
	write := func(value, characters int) {
		for range characters {
			b.WriteByte(base45Alphabet[value%45])
			value /= 45
		}
	}
	for ; len(data) >= 2; data = data[2:] {
		write(int(data[0])<<8|int(data[1]), 3)
	}
	if len(data) == 1 {
		write(int(data[0]), 2)
	}
	return b.String()
}

// decodeBase45 reads what encodeBase45 writes and nothing else: every group
// of bytes has one spelling, and a group that stands for more than its bytes
// hold is refused.
func decodeBase45(text string) ([]byte, error) {
	if len(text)%3 == 1 {
		return nil, fmt.Errorf("%w: %d characters", errBase45, len(text))
	}
	data := make([]byte, 0, len(text)/3*2+1)
	for ; text != ""; text = text[min(3, len(text)):] {
		group := text[:min(3, len(text))]
		value := 0
		for i := len(group) - 1; i >= 0; i-- {
			digit := strings.IndexByte(base45Alphabet, group[i])
			if digit < 0 {
				return nil, fmt.Errorf("%w: character %q", errBase45, group[i])
			}
			value = value*45 + digit
		}
		if value>>(8*(len(group)-1)) != 0 {
			return nil, fmt.Errorf("%w: group %q", errBase45, group)
		}
		if len(group) == 3 {
			data = append(data, byte(value>>8))
		}
		data = append(data, byte(value))
	}
	return data, nil
}
