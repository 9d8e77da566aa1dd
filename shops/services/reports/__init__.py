"""What is shown here can be reported; programme staff rule on it, and either side may object
(Digital Services Act, art. 16, 17 and 20)."""
