<?php
/** What the tests need of the site itself. */

// The host of embeds is on this machine, where WordPress would not ask by itself.
add_filter(
	'http_request_args',
	function ( $how ) {
		return array( 'reject_unsafe_urls' => false ) + $how;
	}
);

// Asks for pictures of emoji elsewhere, and the tests count every request.
remove_action( 'wp_head', 'print_emoji_detection_script', 7 );
remove_action( 'admin_print_scripts', 'print_emoji_detection_script' );

add_action(
	'init',
	function () {
		$shown = array(
			'type'         => 'string',
			'default'      => '',
			'show_in_rest' => true,
		);
		register_setting( 'tribune', 'tribune_embed', $shown );
		register_setting( 'tribune', 'tribune_storage', $shown );
	}
);
