package main

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"

	"github.com/nicksnyder/go-i18n/v2/i18n"
	"github.com/pelletier/go-toml/v2"
	"golang.org/x/text/language"

	"sovang/registry"
)

// The messages, a file for each language.
var (
	//go:embed locales/vi.toml
	vietnamese string
	//go:embed locales/en.toml
	english string
)

// languages lists the languages of the messages; the first is the default.
func languages() []string { return []string{"vi", "en"} }

// texts are the messages of one language. A message is read from its file when
// it is first asked for: to read them all would take longer than most commands.
type texts struct {
	lang      string
	tables    map[string]string // the file's, by their names
	read      map[string]string // the messages that the bundle has, by their ids
	tag       language.Tag
	bundle    *i18n.Bundle
	localizer *i18n.Localizer
}

// loadTexts loads the messages of a language, Vietnamese when it is not known.
func loadTexts(lang string) *texts {
	if !slices.Contains(languages(), lang) {
		lang = languages()[0]
	}
	tag := language.Make(lang)
	bundle := i18n.NewBundle(tag)
	return &texts{lang: lang, tables: tablesOf(messagesIn(lang)), read: map[string]string{}, tag: tag, bundle: bundle,
		localizer: i18n.NewLocalizer(bundle, lang)}
}

// messagesIn returns the file of a language.
func messagesIn(lang string) string {
	if lang == "en" {
		return english
	}
	return vietnamese
}

// tablesOf cuts a file of messages into its tables. A table begins where a
// line begins with its head, and a message where a line begins with its key; a
// test compares what is found so with the file as a whole.
func tablesOf(file string) map[string]string {
	tables := make(map[string]string, 512)
	for table := range strings.SplitSeq(file, "\n[") {
		name, messages, _ := strings.Cut(table, "]")
		tables[name] = messages
	}
	return tables
}

// has tells whether there is a message of that id, and takes it into the
// bundle, once.
func (t *texts) has(id string) bool {
	if _, known := t.read[id]; known {
		return true
	}
	for i := range id {
		if id[i] == '.' && t.take(id, id[:i], id[i+1:]) { // setting.signer.rank may stand in setting or in setting.signer
			return true
		}
	}
	return false
}

// take takes a message into the bundle, if the table has it.
func (t *texts) take(id, table, key string) bool {
	messages := t.tables[table]
	_, text, found := strings.Cut(messages, "\n"+key+" = ")
	if !found {
		_, text, found = strings.Cut(messages, "\n\""+key+"\" = ")
	}
	if !found {
		return false
	}
	line, _, _ := strings.Cut(text, "\n")
	if lines, long := strings.CutPrefix(text, `"""`); long {
		lines, _, _ = strings.Cut(lines, `"""`)
		line = `"""` + lines + `"""`
	}
	var message struct{ Text string }
	err := toml.Unmarshal([]byte("Text = "+line), &message)
	if err == nil {
		err = t.bundle.AddMessages(t.tag, &i18n.Message{ID: id, Other: message.Text})
	}
	if err != nil {
		panic(fmt.Sprintf("embedded messages: %s: %v", id, err)) // a test reads every message
	}
	t.read[id] = message.Text
	return true
}

// get returns a message; pairs fill its template.
func (t *texts) get(id string, pairs ...any) string {
	if text, ok := t.look(id, pairs...); ok {
		return text
	}
	return id
}

// look returns a message and whether there is one of that id.
func (t *texts) look(id string, pairs ...any) (string, bool) {
	if !t.has(id) {
		return "", false
	}
	data := make(map[string]any, len(pairs)/2)
	for i := 0; i+1 < len(pairs); i += 2 {
		data[fmt.Sprint(pairs[i])] = pairs[i+1]
	}
	text, err := t.localizer.Localize(&i18n.LocalizeConfig{MessageID: id, TemplateData: data})
	return text, err == nil
}

// valueOf returns the value of a closed list whose word was typed: "trung
// đoàn" is regiment. The first words, or what stands between two commas, will
// do when they fit one value alone: "công trạng" is merit. What is neither a
// value nor a word comes back as it is.
func (t *texts) valueOf(text, list string, values []string) string {
	key := registry.Fold(text)
	var near []string
	for _, value := range values {
		word, _ := t.look(list + "." + value)
		word = registry.Fold(word)
		if strings.EqualFold(value, text) || word != "" && word == key {
			return value
		}
		if strings.HasPrefix(word, key+" ") || slices.Contains(strings.Split(word, ", "), key) {
			near = append(near, value)
		}
	}
	if len(near) == 1 {
		return near[0]
	}
	return text
}

// explained lists values with their words, for a message that names them.
func (t *texts) explained(list string, values []string) string {
	var out []string
	for _, value := range values {
		if word, ok := t.look(list + "." + value); ok && registry.Fold(word) != registry.Fold(value) {
			value += " (" + word + ")"
		}
		out = append(out, value)
	}
	return strings.Join(out, ", ")
}
