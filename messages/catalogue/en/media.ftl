### Pictures and feeds.
