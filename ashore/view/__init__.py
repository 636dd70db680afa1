"""What tools are made of: form fields, view blocks, numbers as text, and both as HTML."""
