<?php
/**
 * A link to a page of the newsroom's own host. It is read as a whole: what names anything but the
 * page of a story is no such link, and what is asked for is built anew from its parts.
 *
 * @package Nutgraf
 */

defined( 'ABSPATH' ) || exit;

/** The path of a page below the host: a story, perhaps a version of it, a language, perhaps a part. */
const NUTGRAF_PAGE = '~\Astories/([a-z0-9-]+)/(?:([0-9a-f]{16})/)?([A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*)(?:\.([a-z][a-z0-9-]{0,63}))?\.html\z~u';

/** The link to a view, after the `#`. */
const NUTGRAF_VIEW = '~\A[A-Za-z0-9._\~!$&()*+,;=:@%/?-]{1,4096}\z~';

/**
 * The parts of a link, or null.
 *
 * @param string $address What was pasted.
 * @return array{page: string, answer: string, flags: array<string, string>, view: string}|null
 */
function nutgraf_link( $address ) {
	$host = nutgraf_host();
	if ( '' === $host || 0 !== strncmp( $address, $host, strlen( $host ) ) ) {
		return null;
	}
	if ( ! preg_match( '~\A([^?#]*)(?:\?([^#]*))?(?:#(.*))?\z~s', substr( $address, strlen( $host ) ), $found ) ) {
		return null;
	}
	// Once: what is written twice over stays what it is, and names no page.
	if ( ! preg_match( NUTGRAF_PAGE, rawurldecode( $found[1] ), $named ) ) {
		return null;
	}
	$named += array( 4 => '' );
	$stem   = $named[3] . ( '' === $named[4] ? '' : '.' . $named[4] );
	$folder = $host . 'stories/' . $named[1] . '/' . ( '' === $named[2] ? '' : $named[2] . '/' );
	$view   = isset( $found[3] ) ? $found[3] : '';
	return array(
		'page'   => $folder . rawurlencode( $stem ) . '.html',
		'answer' => $folder . rawurlencode( $stem ) . '.oembed.json',
		'flags'  => nutgraf_flags( isset( $found[2] ) ? $found[2] : '' ),
		'view'   => preg_match( NUTGRAF_VIEW, $view ) ? $view : '',
	);
}

/**
 * What the address asks of the page; what the page does not know is left out.
 *
 * @param string $query As in `plain&dark=auto`.
 * @return array<string, string>
 */
function nutgraf_flags( $query ) {
	parse_str( $query, $asked );
	$flags = array();
	foreach ( array( 'plain', 'static', 'transparent', 'fitchart' ) as $name ) {
		if ( isset( $asked[ $name ] ) && in_array( $asked[ $name ], array( '', '1', 'true' ), true ) ) {
			$flags[ $name ] = $name;
		}
	}
	if ( isset( $asked['dark'] ) && in_array( $asked['dark'], array( 'true', 'auto' ), true ) ) {
		$flags['dark'] = 'dark=' . $asked['dark'];
	}
	return $flags;
}

/**
 * The page in a frame. Everything in it is from the link, but for title and height.
 *
 * @param array                                             $link     The parts of the link.
 * @param array{title: string, height: int, style: string} $measured What the host says of the page.
 * @return string
 */
function nutgraf_frame( $link, $measured ) {
	$flags   = $link['flags'];
	$schemes = array(
		'dark=true' => 'dark',
		'dark=auto' => 'light dark',
	);
	$dark    = isset( $flags['dark'] ) ? $flags['dark'] : '';
	$source  = $link['page'] . ( $flags ? '?' . implode( '&', $flags ) : '' ) . ( '' === $link['view'] ? '' : '#' . $link['view'] );
	$height  = '' === $measured['style'] ? $measured['height'] . 'px' : $measured['style'];
	return sprintf(
		'<div style="%s"><div style="%s"><iframe src="%s" title="%s" width="640" height="%d" loading="lazy" referrerpolicy="strict-origin" style="%s"></iframe></div></div>',
		NUTGRAF_WIDE,
		NUTGRAF_COLUMN,
		esc_url( $source, array( 'https', 'http' ) ),
		esc_attr( $measured['title'] ),
		$measured['height'],
		esc_attr( 'display:block;width:100%;height:' . $height . ';border:0;color-scheme:' . ( isset( $schemes[ $dark ] ) ? $schemes[ $dark ] : 'light' ) )
	);
}
