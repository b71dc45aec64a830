<?php
/** Uploads behind a stream wrapper, as plugins for storages have them, where the tests ask for it. */

class Tribune_Storage {
	public $context;
	private $open;

	private static function place( $path ) {
		return WP_CONTENT_DIR . '/' . substr( $path, strlen( 'tribune://' ) );
	}
	public function url_stat( $path ) {
		return @stat( self::place( $path ) );
	}
	public function stream_open( $path, $mode ) {
		$this->open = @fopen( self::place( $path ), $mode );
		return (bool) $this->open;
	}
	public function stream_read( $count ) {
		return fread( $this->open, $count );
	}
	public function stream_eof() {
		return feof( $this->open );
	}
	public function stream_seek( $to, $from ) {
		return 0 === fseek( $this->open, $to, $from );
	}
	public function stream_tell() {
		return ftell( $this->open );
	}
	public function stream_stat() {
		return fstat( $this->open );
	}
	public function dir_opendir( $path ) {
		$this->open = @opendir( self::place( $path ) );
		return (bool) $this->open;
	}
	public function dir_readdir() {
		return readdir( $this->open );
	}
	public function dir_rewinddir() {
		rewinddir( $this->open );
		return true;
	}
	public function dir_closedir() {
		closedir( $this->open );
		return true;
	}
}

if ( get_option( 'tribune_storage' ) ) {
	stream_wrapper_register( 'tribune', 'Tribune_Storage' );
	add_filter(
		'upload_dir',
		function ( $uploads ) {
			return array( 'basedir' => 'tribune://uploads' ) + $uploads;
		}
	);
}
