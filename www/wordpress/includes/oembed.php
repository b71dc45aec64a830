<?php
/**
 * Links to pages of the newsroom's own host, pasted on a line of their own, become the explainer in
 * a frame. The host answers with files; of an answer only the title and the height are taken.
 *
 * @package Nutgraf
 */

defined( 'ABSPATH' ) || exit;

/** A height that goes by the width, as a build writes it: numbers, and how they are reckoned with. */
const NUTGRAF_HEIGHT = '~[;"]height:(calc\((?:[0-9.]+(?:px|cqw|cqi|%)?|clamp\(|[ +*,()-])+\))[;"]~';

/**
 * Lets WordPress know the pages of that host: the first for articles, the second for the editor.
 */
function nutgraf_know_links() {
	$host = nutgraf_host();
	if ( '' === $host ) {
		return;
	}
	$below = '#\A(' . preg_quote( $host, '#' ) . 'stories/\S*)\z#';
	wp_embed_register_handler( 'nutgraf', $below, 'nutgraf_show_link' );
	wp_oembed_add_provider( $below, $host . 'oembed', true );
}

/**
 * An address in an article: the frame, or a link where there is no page, or none yet.
 *
 * @param string[] $found The address.
 * @return string|false False has WordPress say in the editor that there is nothing.
 */
function nutgraf_show_link( $found ) {
	$link     = nutgraf_link( $found[1] );
	$measured = null === $link ? null : nutgraf_measured( $link['answer'] );
	if ( null !== $measured ) {
		return nutgraf_frame( $link, $measured );
	}
	if ( defined( 'REST_REQUEST' ) && REST_REQUEST ) {
		return false;
	}
	return sprintf( '<a href="%s">%s</a>', esc_url( $found[1], array( 'https', 'http' ) ), esc_html( $found[1] ) );
}

/**
 * What the host says of a page, or null. That a page is not there is kept for a minute, and asked
 * anew by those who write: a link may be pasted before its files are there.
 *
 * @param string $address Where it answers.
 * @return array{title: string, height: int, style: string}|null
 */
function nutgraf_measured( $address ) {
	$key  = 'nutgraf_' . md5( $address );
	$kept = get_transient( $key );
	if ( is_array( $kept ) ) {
		return $kept;
	}
	if ( 'missing' === $kept && ! current_user_can( 'edit_posts' ) ) {
		return null;
	}
	$how      = array(
		'timeout'             => 5,
		'redirection'         => 0,
		'limit_response_size' => 65536,
	);
	$response = wp_safe_remote_get( $address, $how );
	$told     = 200 === wp_remote_retrieve_response_code( $response ) ? json_decode( wp_remote_retrieve_body( $response ) ) : null;
	$measured = is_object( $told ) ? nutgraf_take( $told ) : null;
	set_transient( $key, null === $measured ? 'missing' : $measured, null === $measured ? MINUTE_IN_SECONDS : HOUR_IN_SECONDS );
	return $measured;
}

/**
 * What is taken of an answer: a title and a height.
 *
 * @param object $told The answer.
 * @return array{title: string, height: int, style: string}
 */
function nutgraf_take( $told ) {
	$title  = isset( $told->title ) && is_string( $told->title ) ? sanitize_text_field( $told->title ) : '';
	$height = isset( $told->height ) && is_numeric( $told->height ) ? (int) $told->height : 0;
	$html   = isset( $told->html ) && is_string( $told->html ) ? $told->html : '';
	return array(
		'title'  => '' === $title ? __( 'Explainer', 'nutgraf' ) : $title,
		'height' => $height >= 100 && $height <= 20000 ? $height : 900,
		'style'  => preg_match( NUTGRAF_HEIGHT, $html, $style ) ? $style[1] : '',
	);
}

/**
 * Where the host answers for a page; nowhere for what is none.
 *
 * @param string $provider The address that WordPress would ask.
 * @param string $page     The address that was pasted.
 * @return string
 */
function nutgraf_oembed_address( $provider, $page ) {
	$host = nutgraf_host();
	if ( '' === $host || 0 !== strncmp( $page, $host . 'stories/', strlen( $host . 'stories/' ) ) ) {
		return $provider;
	}
	$link = nutgraf_link( $page );
	return null === $link ? '' : $link['answer'];
}

/**
 * What the editor shows of an answer: never its HTML.
 *
 * @param string|false $html What WordPress has made of the answer.
 * @param object       $told The answer.
 * @param string       $page The address that was pasted.
 * @return string|false
 */
function nutgraf_oembed_markup( $html, $told, $page ) {
	$link = nutgraf_link( $page );
	return null === $link ? $html : nutgraf_frame( $link, nutgraf_take( $told ) );
}
