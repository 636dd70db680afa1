"""What the quality page is made from: measurements, made anew at every build."""
