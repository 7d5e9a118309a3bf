# expect: The sample does nothing
