package logbook

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"sync"

	"github.com/klauspost/compress/zstd"

	"sovang/registry"
)

// The log is kept in blocks: lines of one operation that tell the same of
// records of one kind, packed together. Lines are much alike, so that a block
// takes a tenth of their text.

// blockLines and blockBytes bound a block: bigger ones hardly take less, and
// one is unpacked to read a line of it.
const (
	blockLines = 256
	blockBytes = 1 << 18
)

// mostUnpacked bounds what a block that was damaged may ask for.
const mostUnpacked = 1 << 28

// packer packs blocks and unpacks them again.
type packer struct {
	*zstd.Encoder
	*zstd.Decoder
	// places are where blocks are unpacked.
	places *sync.Pool
}

// zstdPacker is made when a block is first packed or unpacked.
var zstdPacker = sync.OnceValues(func() (packer, error) {
	encoder, err := zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.SpeedFastest), zstd.WithEncoderConcurrency(1), zstd.WithEncoderCRC(false))
	if err != nil {
		return packer{}, err
	}
	decoder, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(0), zstd.WithDecoderMaxMemory(mostUnpacked))
	return packer{encoder, decoder, &sync.Pool{}}, err
})

// Block is lines of one kind to which the same was done, in their order.
type Block struct {
	Kind   registry.EntryKind
	Action Action
	Lines  int
	// Keys are the marks of the lines' keys, one after the other.
	Keys []byte
	// Body returns the packed lines.
	Body func() ([]byte, error)
}

// Notes returns what the lines tell.
func (b Block) Notes() ([]Note, error) {
	body, err := b.Body()
	if err != nil {
		return nil, err
	}
	return Unpack(body, b.Lines)
}

// Builder is a block to which lines are still added. The zero value has none.
type Builder struct {
	kind   registry.EntryKind
	action Action
	lines  int
	keys   []byte
	text   []byte // each line's key, before and after, each after its length
}

// Lines is the number of lines that were added.
func (b *Builder) Lines() int { return b.lines }

// Takes tells that the block has place for a line.
func (b *Builder) Takes(kind registry.EntryKind, action Action) bool {
	return b.lines == 0 || b.kind == kind && b.action == action && b.lines < blockLines && len(b.text) < blockBytes
}

// Add adds a line, which must be of the kind and action of those before.
func (b *Builder) Add(kind registry.EntryKind, action Action, note Note) {
	b.kind, b.action = kind, action
	b.lines++
	b.keys = append(b.keys, KeyMark(note.Key)...)
	for _, part := range []string{note.Key, note.Before, note.After} {
		b.text = append(binary.AppendUvarint(b.text, uint64(len(part))), part...)
	}
}

// Close returns the block, which is packed beside what its caller does next,
// and makes place for another one.
func (b *Builder) Close() Block {
	type result struct {
		body []byte
		err  error
	}
	packed := make(chan result, 1)
	go func(text []byte) {
		body, err := pack(text)
		packed <- result{body, err}
	}(b.text)
	closed := Block{b.kind, b.action, b.lines, b.keys, sync.OnceValues(func() ([]byte, error) {
		r := <-packed
		return r.body, r.err
	})}
	*b = Builder{}
	return closed
}

// KeyMark stands for a key in the index of a block. Two keys rarely have one
// mark: who finds it reads the line.
func KeyMark(key string) []byte {
	sum := sha256.Sum256([]byte(key))
	return sum[:4]
}

func pack(text []byte) ([]byte, error) {
	if len(text) > mostUnpacked {
		return nil, errors.New("a line of the log is too long")
	}
	p, err := zstdPacker()
	if err != nil {
		return nil, err
	}
	return bytes.Clone(p.EncodeAll(text, make([]byte, 0, len(text)/4))), nil
}

// ErrBlock tells that a block is not as it was packed.
var ErrBlock = errors.New("the block cannot be unpacked")

// Unpack returns what the lines of a block tell, of which there must be that
// many; [ErrBlock] if it was damaged.
func Unpack(body []byte, lines int) ([]Note, error) {
	p, err := zstdPacker()
	if err != nil {
		return nil, err
	}
	place, _ := p.places.Get().(*[]byte)
	if place == nil {
		place = new([]byte)
	}
	defer p.places.Put(place)
	if *place, err = p.DecodeAll(body, (*place)[:0]); err != nil {
		return nil, errors.Join(ErrBlock, err)
	}
	text, list := string(*place), make([]Note, 0, min(lines, blockLines))
	for len(text) > 0 {
		if len(list) == lines {
			return nil, ErrBlock
		}
		var note Note
		for _, part := range []*string{&note.Key, &note.Before, &note.After} {
			if *part, text, err = cutPart(text); err != nil {
				return nil, err
			}
		}
		list = append(list, note)
	}
	if len(list) != lines {
		return nil, ErrBlock
	}
	return list, nil
}

// cutPart takes a part off the text of a block: its length, then itself.
func cutPart(text string) (part, rest string, err error) {
	length, n := binary.Uvarint([]byte(text[:min(len(text), binary.MaxVarintLen64)]))
	if n <= 0 || length > uint64(len(text)-n) {
		return "", "", ErrBlock
	}
	end := n + int(length)
	return text[n:end], text[end:], nil
}
