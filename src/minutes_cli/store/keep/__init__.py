"""Writing: what a document says, and what people said."""
