<?php
add_theme_support( 'title-tag' );

// A newsroom that has no plugin puts the script into its theme; the tests say when.
add_action(
	'wp_enqueue_scripts',
	function () {
		$address = get_option( 'tribune_embed' );
		if ( $address ) {
			wp_enqueue_script( 'tribune-embed', $address, array(), null, true );
		}
	}
);
