const frames = [
  { x: 40, y: 70, tilt: -5, words: [52, 30, 40] },
  { x: 168, y: 40, tilt: 0, words: [38, 56, 26] },
  { x: 296, y: 70, tilt: 5, words: [60, 24, 34] },
];
const wave = [
  10, 22, 38, 26, 48, 60, 34, 20, 44, 68, 52, 30, 16, 36, 58, 42, 24, 50, 32, 14, 28, 46, 20, 10,
];

/** One voice, three upright frames: what the service does, drawn. */
export function WelcomeArt() {
  return (
    <svg viewBox="0 0 450 420" width="100%" style={{ maxWidth: 450 }} fill="none" aria-hidden>
      {frames.map(({ x, y, tilt, words }) => (
        <g key={x} transform={`rotate(${String(tilt)} ${String(x + 57)} ${String(y + 100)})`}>
          <rect
            x={x}
            y={y}
            width="114"
            height="202"
            rx="14"
            fill="#fff"
            fillOpacity=".09"
            stroke="#fff"
            strokeOpacity=".3"
          />
          <path
            d={`M${String(x + 48)} ${String(y + 66)}v26l22-13z`}
            fill="#fff"
            fillOpacity=".85"
            strokeLinejoin="round"
          />
          {words.map((width, line) => (
            <rect
              key={line}
              x={x + 57 - width / 2}
              y={y + 132 + line * 16}
              width={width}
              height="8"
              rx="4"
              fill={line === 1 ? '#ffd166' : '#fff'}
              fillOpacity={line === 1 ? 1 : 0.7}
            />
          ))}
        </g>
      ))}
      {wave.map((height, index) => (
        <rect
          key={index}
          x={55 + index * 14.5}
          y={348 - height / 2}
          width="5"
          height={height}
          rx="2.5"
          fill="#fff"
          fillOpacity={index < 11 ? 0.95 : 0.35}
        />
      ))}
    </svg>
  );
}
