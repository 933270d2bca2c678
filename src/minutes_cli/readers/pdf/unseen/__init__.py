"""What nobody sees of a PDF's page; `unseen` is the face."""
