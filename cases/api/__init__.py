"""The door for machines: the public interface over HTTP."""
