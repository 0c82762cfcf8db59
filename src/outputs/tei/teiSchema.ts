/**
 * The part of TEI P5 that the edition uses, as RELAX NG, stricter than TEI's own schema: a speech has its speaker and at
 * least one paragraph, and every part that is aligned has an identifier.
 */
export const teiSchema = `<?xml version="1.0" encoding="UTF-8"?>
<grammar xmlns="http://relaxng.org/ns/structure/1.0" ns="http://www.tei-c.org/ns/1.0" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
<start>
<element name="TEI"><ref name="lang"/><ref name="teiHeader"/><element name="text"><element name="group"><oneOrMore><ref name="text"/></oneOrMore></element></element></element>
</start>
<define name="lang"><attribute name="xml:lang"><data type="language"/></attribute></define>
<define name="id"><attribute name="xml:id"><data type="ID"/></attribute></define>
<define name="pointer"><data type="anyURI"><param name="pattern">#[a-z0-9.\\-]+</param></data></define>
<define name="aligned"><ref name="id"/><optional><attribute name="corresp"><ref name="pointer"/></attribute></optional></define>
<define name="number"><attribute name="n"><data type="positiveInteger"/></attribute></define>
<define name="day"><element name="date"><attribute name="when"><data type="date"/></attribute></element></define>
<define name="words"><data type="string"><param name="minLength">1</param></data></define>
<define name="localizedTitle"><oneOrMore><element name="title"><ref name="lang"/><ref name="words"/></element></oneOrMore></define>
<define name="localizedParagraph"><oneOrMore><element name="p"><ref name="lang"/><ref name="words"/></element></oneOrMore></define>
<define name="teiHeader">
<element name="teiHeader">
<element name="fileDesc">
<element name="titleStmt"><ref name="localizedTitle"/><element name="editor"><ref name="id"/><ref name="words"/></element></element>
<element name="publicationStmt"><element name="publisher"><ref name="words"/></element><ref name="day"/><element name="availability"><ref name="localizedParagraph"/></element></element>
<element name="sourceDesc"><element name="bibl"><ref name="localizedTitle"/><ref name="day"/></element></element>
</element>
<element name="encodingDesc"><element name="editorialDecl"><ref name="localizedParagraph"/></element></element>
<element name="profileDesc">
<element name="langUsage"><oneOrMore><element name="language"><attribute name="ident"><data type="language"/></attribute><ref name="words"/></element></oneOrMore></element>
<element name="particDesc"><element name="listPerson"><oneOrMore><ref name="person"/></oneOrMore></element></element>
</element>
</element>
</define>
<define name="person">
<element name="person">
<ref name="id"/>
<oneOrMore><element name="persName"><ref name="lang"/><ref name="words"/></element></oneOrMore>
<oneOrMore><element name="occupation"><ref name="lang"/><ref name="words"/></element></oneOrMore>
<oneOrMore><element name="note"><ref name="lang"/><ref name="words"/></element></oneOrMore>
</element>
</define>
<define name="text">
<element name="text">
<ref name="id"/><ref name="lang"/>
<element name="body"><zeroOrMore><ref name="chapter"/></zeroOrMore></element>
<element name="back"><ref name="glossary"/></element>
</element>
</define>
<define name="chapter">
<element name="div">
<attribute name="type"><value>chapter</value></attribute><ref name="number"/><ref name="aligned"/>
<element name="head"><ref name="words"/></element>
<element name="argument">
<element name="p"><ref name="words"/></element>
<element name="list"><oneOrMore><element name="item"><element name="ref"><attribute name="target"><ref name="pointer"/></attribute><ref name="words"/></element></element></oneOrMore></element>
</element>
<zeroOrMore><ref name="speech"/></zeroOrMore>
</element>
</define>
<define name="speech">
<element name="sp">
<attribute name="who"><ref name="pointer"/></attribute><ref name="aligned"/>
<element name="speaker"><ref name="words"/></element>
<oneOrMore><element name="p"><ref name="aligned"/><ref name="phrases"/></element></oneOrMore>
</element>
</define>
<define name="glossary">
<element name="div">
<attribute name="type"><value>glossary</value></attribute>
<element name="head"><ref name="words"/></element>
<element name="list">
<attribute name="type"><value>gloss</value></attribute>
<zeroOrMore>
<element name="label"><ref name="aligned"/><ref name="words"/></element>
<element name="item"><oneOrMore><element name="p"><ref name="phrases"/></element></oneOrMore></element>
</zeroOrMore>
</element>
</element>
</define>
<define name="phrases">
<zeroOrMore>
<choice>
<text/>
<element name="emph"><ref name="phrases"/></element>
<element name="hi"><attribute name="rend"><value>bold</value></attribute><ref name="phrases"/></element>
<element name="code"><ref name="words"/></element>
<element name="ref"><attribute name="target"><data type="anyURI"/></attribute><ref name="phrases"/></element>
<element name="term"><attribute name="ref"><ref name="pointer"/></attribute><ref name="phrases"/></element>
<ref name="note"/>
</choice>
</zeroOrMore>
</define>
<define name="note">
<element name="note">
<attribute name="type"><value>editorial</value></attribute><attribute name="resp"><value>#editors</value></attribute><ref name="number"/><ref name="aligned"/>
<ref name="phrases"/>
</element>
</define>
</grammar>
`;
